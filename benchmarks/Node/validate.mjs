// Validates records with ajv, from their bytes as they come in: node validate.mjs schema.json records.ndjson
// Prints how many it held for valid, and the nanoseconds that one record took in the best of its rounds.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';

const [schemaFile, recordsFile] = process.argv.slice(2);
const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
const bytes = readFileSync(recordsFile);
const records = [];
for (let from = 0; from < bytes.length;) {
  const end = bytes.indexOf(10, from);
  records.push(bytes.subarray(from, end));
  from = end + 1;
}

let best = Infinity;
let valid = 0;
for (let round = 0; round < 30; round++) {
  const start = process.hrtime.bigint();
  valid = 0;
  for (const record of records) {
    if (validate(JSON.parse(record.toString('utf8')))) valid++;
  }
  best = Math.min(best, Number(process.hrtime.bigint() - start) / records.length);
}

console.log(`${valid} ${Math.round(best)}`);
