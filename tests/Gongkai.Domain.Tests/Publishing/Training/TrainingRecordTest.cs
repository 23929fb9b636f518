using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Training;

namespace Gongkai.Domain.Tests.Publishing.Training;

public class TrainingRecordTest
{
    private readonly Newsroom room = new();

    [Fact]
    public void Who_took_part_is_recorded_once_with_the_department_of_that_time()
    {
        var training = TrainingRecord.Hold(room.Agency, "信息公开条例解读", "", new DateOnly(2025, 5, 8), 3.5m).Require();
        var member = Person.Create("张三").Require().TakePost(room.Agency, room.Department, StaffRoles.Author).Require();
        Newsroom.Done(training.Attend(member));
        Assert.Equal("training.twice", training.Attend(member).Refusal?.Code);
        Assert.Equal(("张三", room.Department), (training.Attendances[0].Person.Name, training.Attendances[0].Department));
    }

    [Fact]
    public void A_training_has_a_topic_hours_and_people_of_the_agency()
    {
        Assert.Equal("training.topic", TrainingRecord.Hold(room.Agency, " ", "", default, 1).Refusal?.Code);
        Assert.Equal("training.hours", TrainingRecord.Hold(room.Agency, "主题", "", default, 0).Refusal?.Code);
        var other = Agency.Create("某局", AgencyKind.Department, "mouju", "SF0002", Region.Nation()).Require();
        var stranger = Person.Create("李四").Require().TakePost(other, null, StaffRoles.Author).Require();
        Assert.Equal("training.agency", TrainingRecord.Hold(room.Agency, "主题", "", default, 1).Require().Attend(stranger).Refusal?.Code);
    }
}
