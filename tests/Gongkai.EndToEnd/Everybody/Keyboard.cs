using Gongkai.EndToEnd.Running;

namespace Gongkai.EndToEnd.Everybody;

/// <summary>Somebody who has no mouse: goes from one control to the next, and sees which one is in focus.</summary>
internal static class Keyboard
{
    // More than any page has of controls.
    private const int Most = 300;

    /// <summary>Goes on with Tab until the control is in focus, which must be seen.</summary>
    public static async Task ReachAsync(this Visitor visitor, ILocator control)
    {
        for (var steps = 0; steps < Most; steps++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            if (!await control.EvaluateAsync<bool>("one => one === document.activeElement"))
                continue;
            var outline = await control.EvaluateAsync<string>("one => getComputedStyle(one).outlineStyle + ' ' + getComputedStyle(one).outlineWidth");
            Assert.Equal("solid 3px", outline);
            return;
        }

        Assert.Fail($"{visitor.Page.Url}: {control} is not reached with Tab.");
    }

    /// <summary>Goes to a link of that name in the page's own part and follows it.</summary>
    public static Task GoToLinkAsync(this Visitor visitor, string name) =>
        visitor.EnterAsync(visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First);

    /// <summary>Goes to a button of that name and presses it.</summary>
    public static Task GoToButtonAsync(this Visitor visitor, string name) =>
        visitor.EnterAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }));

    /// <summary>Goes to a field and types.</summary>
    public static async Task TypeAsync(this Visitor visitor, string label, string text)
    {
        await visitor.ReachAsync(visitor.Page.GetByLabel(label, new() { Exact = true }));
        await visitor.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Goes to a list and moves down to the choice of that name; null for the one below the first.</summary>
    public static async Task ChooseAsync(this Visitor visitor, string label, string? choice = null)
    {
        var list = visitor.Page.GetByLabel(label, new() { Exact = true });
        await visitor.ReachAsync(list);
        for (var steps = 0; steps < Most; steps++)
        {
            await visitor.Page.Keyboard.PressAsync("ArrowDown");
            if (choice is null || await list.EvaluateAsync<string>("list => list.selectedOptions[0].label.trim()") == choice)
                return;
        }

        Assert.Fail($"{visitor.Page.Url}: no choice {choice}.");
    }

    /// <summary>Goes to the field of a date and takes today's, part by part.</summary>
    public static async Task TakeTodayAsync(this Visitor visitor, string label)
    {
        var field = visitor.Page.GetByLabel(label, new() { Exact = true });
        await visitor.ReachAsync(field);
        for (var part = 0; part < 3; part++)
        {
            await visitor.Page.Keyboard.PressAsync("ArrowUp");
            await visitor.Page.Keyboard.PressAsync("ArrowRight");
        }

        Assert.NotEqual("", await field.InputValueAsync());
    }

    private static async Task EnterAsync(this Visitor visitor, ILocator control)
    {
        await visitor.ReachAsync(control);
        await visitor.Page.Keyboard.PressAsync("Enter");
    }
}
