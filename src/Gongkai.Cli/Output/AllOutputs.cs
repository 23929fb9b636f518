using Gongkai.Cli.Input;

namespace Gongkai.Cli.Output;

/// <summary>The same findings in several forms at once.</summary>
internal sealed class AllOutputs : IFindingsOutput
{
    private readonly List<IFindingsOutput> outputs = [];

    public void Add(IFindingsOutput output) => outputs.Add(output);

    public void Write(CheckedFile file) => outputs.ForEach(output => output.Write(file));

    public void Finish(Tally tally) => outputs.ForEach(output => output.Finish(tally));

    public void Dispose() => outputs.ForEach(output => output.Dispose());
}
