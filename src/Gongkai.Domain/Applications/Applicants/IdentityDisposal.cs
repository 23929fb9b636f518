namespace Gongkai.Domain.Applications.Applicants;

/// <summary>What becomes of identities whose time has come. The numbers are stored; they never change.</summary>
public enum IdentityDisposal
{
    /// <summary>到期删除.</summary>
    Erase = 0,

    /// <summary>移交档案馆后删除.</summary>
    HandOver = 1,
}
