using Gongkai.Domain.Agencies;

namespace Gongkai.Domain.Publishing.Training;

/// <summary>Somebody took part in a training. Never changed.</summary>
public sealed class TrainingAttendance
{
    private TrainingAttendance()
    {
    }

    internal TrainingAttendance(Person person, Department? department)
    {
        (Person, PersonId) = (person, person.Id);
        Department = department;
        DepartmentId = department?.Id is 0 ? null : department?.Id;
    }

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>Who.</summary>
    public Person Person { get; private set; } = null!;

    /// <summary>Number of <see cref="Person"/>.</summary>
    public long PersonId { get; private set; }

    /// <summary>The department at the time; null for a post over all departments.</summary>
    public Department? Department { get; private set; }

    /// <summary>Number of <see cref="Department"/>.</summary>
    public long? DepartmentId { get; private set; }
}
