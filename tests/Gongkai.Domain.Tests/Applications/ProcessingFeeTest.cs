using Gongkai.Domain.Applications.Fees;

namespace Gongkai.Domain.Tests.Applications;

public class ProcessingFeeTest
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 0)]
    [InlineData(11, 100)]
    [InlineData(30, 2000)]
    [InlineData(31, 2200)]
    [InlineData(40, 4000)]
    [InlineData(41, 4300)]
    [InlineData(50, 7000)]
    [InlineData(51, 7400)]
    public void The_items_of_a_month_cost(int items, int yuan) => Assert.Equal(yuan, ProcessingFee.OfMonth(items));

    [Theory]
    [InlineData(30, 0)]
    [InlineData(31, 10)]
    [InlineData(100, 700)]
    [InlineData(101, 720)]
    [InlineData(200, 2700)]
    [InlineData(201, 2740)]
    public void The_pages_of_an_application_cost(int pages, int yuan) => Assert.Equal(yuan, ProcessingFee.ByPage(pages));

    [Fact]
    public void One_by_one_the_items_of_a_month_cost_what_they_cost_together()
    {
        var sum = 0m;
        for (var earlier = 0; earlier < 300; earlier++)
        {
            sum += ProcessingFee.ByItem(earlier);
            Assert.Equal(ProcessingFee.OfMonth(earlier + 1), sum);
        }

        Assert.Equal(300, ProcessingFee.ByItem(9, 3) + ProcessingFee.ByItem(12));
    }
}
