using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Ontology.Benchmarks;
using Ontology.Benchmarks.Datasets;
using Ontology.Benchmarks.Goals;

if (args is ["dataset", .. string[] rest]) return DatasetMeasurement.Run(rest);
if (args is ["goals", .. string[] goals]) return GoalsCommand.Run(goals);
if (args is ["goals-without-vectors", ..]) return GoalsCommand.RunOnlyVerdicts();

// In this process: BenchmarkDotNet's own project generator does not know the newest runtime.
IConfig config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(ReadBenchmarks).Assembly).Run(args, config);
return 0;
