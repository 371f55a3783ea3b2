using System.Globalization;
using Hasila.Statements.Clauses;
using Xunit;

namespace Hasila.Statements.Tests.Candidates;

/// <summary>What is remembered of a word is that word's, whichever words fell into its place before.</summary>
public sealed class WordMemoryTests
{
    [Fact]
    public void More_words_than_there_are_places_are_each_known_rightly()
    {
        var memory = new WordMemory<string>(static word => "of " + word);
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 150_000; i++)
            {
                var word = i.ToString(CultureInfo.InvariantCulture);
                Assert.Equal("of " + word, memory.Of(word));
            }
        }
    }

    [Fact]
    public void Several_threads_read_and_write_the_same_places()
    {
        var memory = new WordMemory<int>(static word => word.Length);
        Parallel.For(
            0,
            200_000,
            i =>
            {
                var word = new string('ب', i % 9) + (i % 70_000).ToString(CultureInfo.InvariantCulture);
                Assert.Equal(word.Length, memory.Of(word));
            }
        );
    }

    [Fact]
    public void A_word_is_looked_up_once_while_it_is_remembered()
    {
        var asked = 0;
        var memory = new WordMemory<int>(word =>
        {
            asked++;
            return word.Length;
        });
        Assert.Equal([4, 4, 4], [memory.Of("جسور"), memory.Of("جسور"), memory.Of(new string("جسور"))]);
        Assert.Equal(1, asked);
    }
}
