namespace Gongkai.Data.Tests;

public class DatabaseAddressTest
{
    [Theory]
    [InlineData("Host=db.example.gov.cn;Database=gongkai;Username=u;Password=p", DatabaseKind.Postgres)]
    [InlineData("server=127.0.0.1;database=gongkai", DatabaseKind.Postgres)]
    [InlineData("Data Source=/tmp/a.db", DatabaseKind.Sqlite)]
    [InlineData("data/gongkai.db", DatabaseKind.Sqlite)]
    public void The_words_of_a_connection_string_decide_which_database_it_is(string text, DatabaseKind kind) =>
        Assert.Equal(kind, DatabaseAddress.Parse(text).Require().Kind);

    [Theory]
    [InlineData("")]
    [InlineData("postgres://u:secret@host/db")]
    [InlineData("Password=secret")]
    [InlineData("Host=127.0.0.1;Password=secret")]
    [InlineData("Host=127.0.0.1;Database=a;Nonsense=secret")]
    public void What_is_no_address_is_refused_without_repeating_a_password(string text)
    {
        var refusal = DatabaseAddress.Parse(text).Refusal;
        Assert.Equal("database.address", refusal?.Code);
        Assert.DoesNotContain("secret", refusal?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_shown_of_an_address_holds_no_password() =>
        Assert.Equal(
            "db:5432/gongkai", DatabaseAddress.Parse("Host=db;Database=gongkai;Username=u;Password=secret").Require().Shown);
}
