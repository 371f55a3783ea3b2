using Hasila.Statements.Model;
using Xunit;

namespace Hasila.Statements.Tests.Arabic;

/// <summary>Given this sentence, these statements of the grammar.</summary>
public class ArabicStatementTests
{
    [Theory]
    [InlineData("قال وزير الصحة سامر النجار إن المستشفى عاد إلى العمل.", "سامر النجار: إن المستشفى عاد إلى العمل")]
    [InlineData("وأعلنت هيئة المياه أن الشبكة أصلحت بالكامل.", "هيئة المياه: أن الشبكة أصلحت بالكامل")]
    [InlineData("وأكدت رئيسة البلدية لين حداد على ضرورة إصلاح الطريق.", "لين حداد: ضرورة إصلاح الطريق")]
    [InlineData("بحسب الهيئة، عاد نصف السكان إلى بيوتهم.", "الهيئة: عاد نصف السكان إلى بيوتهم")]
    [InlineData("وفقاً لوزارة النقل، افتتح جسر جديد فوق النهر.", "وزارة النقل: افتتح جسر جديد فوق النهر")]
    [InlineData("عاد نصف السكان إلى بيوتهم، على ما أفاد المكتب الإعلامي.", "المكتب الإعلامي: عاد نصف السكان إلى بيوتهم")]
    [InlineData("ووصف المحافظ رامي عون الحادث بأنه مؤسف جداً.", "رامي عون: الحادث بأنه مؤسف جداً")]
    [InlineData("رحبت وزارة الخارجية بالاتفاق الجديد بين البلدين.", "وزارة الخارجية: بالاتفاق الجديد بين البلدين")]
    public void Indirect_speech(string sentence, string expected) => Assert.Equal([expected], Read.LinesByGrammar(sentence));

    [Theory]
    [InlineData("قال المتحدث باسم الهيئة نادر عيسى: \"أصلحنا عشرين جسراً منذ بداية العام\".", "نادر عيسى: \"أصلحنا عشرين جسراً منذ بداية العام\"")]
    [InlineData("\"لم يبق بيت بلا كهرباء في المدينة\"، قالت مديرة الشبكة رنا سعد.", "رنا سعد: \"لم يبق بيت بلا كهرباء في المدينة\"")]
    [InlineData("وأوضح النجار: «عملنا مستمر حتى نهاية العام الحالي».", "النجار: «عملنا مستمر حتى نهاية العام الحالي»")]
    public void Direct_speech(string sentence, string expected)
    {
        Assert.Equal([expected], Read.LinesByGrammar(sentence));
        Assert.Equal(StatementKind.Direct, Assert.Single(Read.ByGrammar("عنوان\n\n" + sentence, "ar").Statements).Kind);
    }

    [Fact]
    public void A_left_out_speaker_is_carried_over_by_verbs_and_participles()
    {
        var lines = Read.LinesByGrammar(
            "قالت وزارة التعمير إن الجسر افتتح. وأضافت أن العمل استمر شهرين، مشيرة إلى أن الكلفة بلغت مليون دولار. كما لفتت إلى عودة الباعة إلى السوق."
        );

        Assert.Equal(
            [
                "وزارة التعمير: إن الجسر افتتح",
                "[وزارة التعمير]: أن العمل استمر شهرين",
                "[وزارة التعمير]: أن الكلفة بلغت مليون دولار",
                "[وزارة التعمير]: عودة الباعة إلى السوق",
            ],
            lines
        );
    }

    [Theory]
    [InlineData("قال مدير المرصد سامر العبدو إن الطريق مغلق. وأكد العبدو أن البديل طويل.", "سامر العبدو")]
    [InlineData("أعلن \"تحالف الميثاق\" أن الطريق فتح. وقال التحالف إن الجسر سلم.", "تحالف الميثاق")]
    [InlineData("أعلنت \"القيادة المشتركة\" أن الطريق فتح. وقالت القيادة إن الجسر سلم.", "القيادة المشتركة")]
    [InlineData("قال العبدو إن الطريق مغلق. والتقى مدير المرصد سامر العبدو السكان، وأكد العبدو أن البديل طويل.", "سامر العبدو")]
    public void A_short_name_means_the_full_one(string body, string speaker) =>
        Assert.All(Read.ByGrammar("عنوان\n\n" + body, "ar").Statements, statement => Assert.Equal(speaker, statement.Speaker));

    [Fact]
    public void What_an_agency_relays_is_the_inner_speakers()
    {
        var statements = Read.ByGrammar("عنوان\n\nنقلت وكالة الوادي عن مدير السد حسن قاسم قوله إن البحيرة امتلأت.", "ar").Statements;

        var inner = Assert.Single(statements, statement => statement.Via is not null);
        Assert.Equal("حسن قاسم", inner.Speaker);
        Assert.Equal("وكالة الوادي", statements.Single(statement => statement.Id == inner.Via).Speaker);
    }

    [Fact]
    public void Who_relays_does_not_go_on_speaking()
    {
        var statements = Read.ByGrammar("عنوان\n\nقال مدير السد حسن قاسم إن الطريق سالك. ونقلت وكالة الوادي عنه قوله إن البحيرة امتلأت.", "ar").Statements;
        Assert.Equal("حسن قاسم", Assert.Single(statements, statement => statement.Via is not null).Speaker);
    }

    [Theory]
    [InlineData("وقالت الهيئة في بيان أمس الأربعاء إن الشبكة أصلحت.", ChannelType.Statement, "2024-03-20")]
    [InlineData("وقالت الهيئة عبر صفحتها على فيسبوك يوم الثلاثاء إن الشبكة أصلحت.", ChannelType.Post, "2024-03-19")]
    [InlineData("وأفاد بيان وزارة الري اليوم بأن الشبكة أصلحت.", ChannelType.Statement, "2024-03-21")]
    [InlineData("وقال مدير الهيئة في مؤتمر صحفي اليوم إن الشبكة أصلحت.", ChannelType.PressConference, "2024-03-21")]
    public void Channel_and_day_stand_beside_the_cue(string sentence, ChannelType channel, string day)
    {
        var statement = Assert.Single(Read.ByGrammar("عنوان\n\n" + sentence, "ar").Statements);

        Assert.Equal(channel, statement.Channel?.Type);
        Assert.Equal(day, statement.SaidOn?.ToString("O", null));
    }

    [Fact]
    public void The_journalists_contrast_is_a_caveat_to_the_statement_before_it()
    {
        var statements = Read.ByGrammar("عنوان\n\nقالت القوات إن البلدة صارت آمنة، رغم أن انفجاراً وقع فيها قبل يومين.", "ar").Statements;

        Assert.Equal("إن البلدة صارت آمنة", statements[0].Content.In("عنوان\n\nقالت القوات إن البلدة صارت آمنة، رغم أن انفجاراً وقع فيها قبل يومين."));
        Assert.Equal((Stance.Caveat, StatementKind.Assertion, statements[0].Id), (statements[1].Stance, statements[1].Kind, statements[1].Against));
    }

    [Fact]
    public void A_promise_is_no_claim() =>
        Assert.Equal(
            [Stance.Claim, Stance.Commitment],
            Read.ByGrammar("عنوان\n\nقالت الوزارة إن المدرسة افتتحت. وأضافت: \"سنفتتح مدرستين في العام القادم\".", "ar")
                .Statements.Select(statement => statement.Stance)
        );

    [Fact]
    public void Items_of_an_announced_list_go_on_without_a_cue()
    {
        var lines = Read.LinesByGrammar("نشرت الهيئة صورة تضمنت 5 بنود. وقالت الهيئة إن الطريق فتح. وكان الإنجاز الآخر إصلاح شبكة المياه.");

        Assert.Equal("[الهيئة]: وكان الإنجاز الآخر إصلاح شبكة المياه", lines[^1]);
    }

    [Theory]
    [InlineData("زار الوزير السوق صباح اليوم وتجول فيه.")]
    [InlineData("قتل 12 شخصاً من بينهم طفل في الحادث.", "-: قتل 12 شخصاً من بينهم طفل في الحادث")]
    [InlineData("تقع مدينة الرحبة على ضفة النهر.")]
    public void Narration_is_no_attribution(string sentence, params string[] expected) => Assert.Equal(expected, Read.LinesByGrammar(sentence));

    [Theory]
    [InlineData("أدانت وزارة الصحة والسكان الهجوم على المستشفى.", "وزارة الصحة والسكان: الهجوم على المستشفى")]
    [InlineData("أعلن مجلس المدينة افتتاح الجسر الجديد.", "مجلس المدينة: افتتاح الجسر الجديد")]
    [InlineData("ودعا المحافظ رامي عون الأهالي إلى ترشيد المياه.", "رامي عون: الأهالي إلى ترشيد المياه")]
    [InlineData("واتهمت النقابة الشركة بأنها خفضت الأجور.", "النقابة: الشركة بأنها خفضت الأجور")]
    [InlineData("وقال مدير القطاع بالوزارة إن الآبار حفرت.", "مدير القطاع بالوزارة: إن الآبار حفرت")]
    [InlineData("أصدرت محكمة الجنايات حكما بسجن المدير السابق.", "محكمة الجنايات: بسجن المدير السابق")]
    [InlineData("أدان الهجوم كل من قطر وتركيا.", "قطر وتركيا: الهجوم")]
    [InlineData("ارتفع الإنتاج إلى مليوني طن، تقول الوزارة.", "الوزارة: ارتفع الإنتاج إلى مليوني طن")]
    [InlineData("وتقتصر الخطة، وفق البيان، على أربع قرى.", "البيان: وتقتصر الخطة، وفق البيان، على أربع قرى")]
    public void What_a_verb_governs_or_a_clause_beside_it_is_the_content(string sentence, string expected) =>
        Assert.Equal([expected], Read.LinesByGrammar(sentence));

    [Theory]
    [InlineData("وقالت المديرة رنا سعد محذرة \"البحيرة تجف أسرع مما توقعنا\".", "رنا سعد: \"البحيرة تجف أسرع مما توقعنا\"")]
    [InlineData("وقالت المديرة رنا سعد إن \"البحيرة تجف أسرع مما توقعنا\".", "رنا سعد: \"البحيرة تجف أسرع مما توقعنا\"")]
    [InlineData("وقالت المديرة رنا سعد إن \"البحيرة \"تجف أسرع مما توقعنا\". وزارت البلدة أمس.", "رنا سعد: \"البحيرة \"تجف أسرع مما توقعنا\"")]
    public void A_quotation_is_direct_however_it_is_led_up_to(string sentence, string expected) => Assert.Equal(expected, Read.LinesByGrammar(sentence)[0]);

    [Theory]
    [InlineData("قالت المتحدثة لين حداد إن الطريق \"آمن\".", StatementKind.Mixed)]
    [InlineData("قالت المتحدثة لين حداد إن شركة \"النور\" أعادت الكهرباء.", StatementKind.Indirect)]
    public void A_word_in_marks_is_the_speakers_own_unless_it_is_a_name(string sentence, StatementKind kind) =>
        Assert.Equal(kind, Assert.Single(Read.ByGrammar("عنوان\n\n" + sentence, "ar").Statements).Kind);

    [Theory]
    [InlineData("عليه أن يقول إن الطريق مغلق.")]
    [InlineData("لم تذكر الهيئة أن الطريق مغلق.")]
    [InlineData("ويعمل الموظفون وفق القانون الجديد في المدينة.")]
    [InlineData("ويذكر أن الجسر بني قبل قرن.")]
    public void What_nobody_said_is_no_statement(string sentence) => Assert.Empty(Read.LinesByGrammar(sentence));

    [Fact]
    public void A_report_inside_a_report_is_relayed_by_the_outer_one()
    {
        var statements = Read.ByGrammar("عنوان\n\nقالت الوزارة إن مجلس المدينة أعلن أن الجسر افتتح.", "ar").Statements;

        var inner = Assert.Single(statements, statement => statement.Via is not null);
        Assert.Equal(("مجلس المدينة", "الوزارة"), (inner.Speaker, statements.Single(statement => statement.Id == inner.Via).Speaker));
    }

    [Theory]
    [InlineData("قال وزير الري سامر النجار إن السد امتلأ. وأكدت رئيسة البلدية لين حداد أن الطريق سالك. وأضاف أن العمل مستمر.", "سامر النجار")]
    [InlineData("قال وزير الري سامر النجار إن السد امتلأ. وأكدت رئيسة البلدية لين حداد أن الطريق سالك. وأضافت أن العمل مستمر.", "لين حداد")]
    [InlineData("قالت صحيفة \"النهر\" المحلية إن السد امتلأ. وأوضحت الصحيفة أن العمل مستمر.", "صحيفة \"النهر\" المحلية")]
    [InlineData("استقبل رئيس الوزراء نادر عيسى وفداً. وقال رئيس الحكومة إن العمل مستمر.", "نادر عيسى")]
    [InlineData("وتوعد القائد نادر عيسى أمس في بيان وقال إن العمل مستمر.", "نادر عيسى")]
    public void A_left_out_or_short_speaker_is_the_one_who_fits(string body, string speaker) =>
        Assert.Equal(speaker, Read.ByGrammar("عنوان\n\n" + body, "ar").Statements[^1].Speaker);

    [Fact]
    public void A_headline_repeats_a_statement_of_the_body()
    {
        var statements = Read.ByGrammar("وزير الري: السد امتلأ بالكامل\n\nقال وزير الري سامر النجار إن السد امتلأ بالكامل هذا الربيع.", "ar").Statements;

        Assert.Equal(statements[1].Id, statements[0].RepeatOf);
        Assert.Equal("سامر النجار", statements[0].Speaker);
    }

    [Fact]
    public void A_sentence_goes_on_with_what_was_reported()
    {
        Assert.Equal(
            ["الوزارة: إن السد امتلأ", "[الوزارة]: وأن القرى الأربع وصلتها المياه"],
            Read.LinesByGrammar("قالت الوزارة إن السد امتلأ. وأن القرى الأربع وصلتها المياه.")
        );
    }

    [Theory]
    [InlineData("ورد المحافظ على الأسئلة بالقول: \"لا جديد في الملف حتى الآن\".", "المحافظ: \"لا جديد في الملف حتى الآن\"")]
    [InlineData("ورفع المتظاهرون لافتات كتب عليها \"نريد ماء نظيفاً\".", "-: \"نريد ماء نظيفاً\"")]
    [InlineData("نزح سكان الحي كلهم إلى القرى المجاورة\"، حسبما ورد بتقرير البلدية.", "تقرير البلدية: نزح سكان الحي كلهم إلى القرى المجاورة\"")]
    [InlineData("وجاء في البيان: \"نشكر كل من ساعد في الإصلاح\".", "البيان: \"نشكر كل من ساعد في الإصلاح\"")]
    public void Words_in_marks_are_direct_by_noun_or_document_too(string sentence, string expected)
    {
        Assert.Equal([expected], Read.LinesByGrammar(sentence));
        Assert.Equal(StatementKind.Direct, Assert.Single(Read.ByGrammar("عنوان\n\n" + sentence, "ar").Statements).Kind);
    }

    [Theory]
    [InlineData("نفت وزارة الري في العاصمة اليوم الأحد الأنباء المتداولة عن السد.", "وزارة الري: الأنباء المتداولة عن السد")]
    [InlineData("وكانت وزارة الري أعلنت، الخميس الماضي، افتتاح السد الجديد.", "وزارة الري: افتتاح السد الجديد")]
    [InlineData("شركة المياه قررت معالجة الأعطال في الحي.", "شركة المياه: معالجة الأعطال في الحي")]
    [InlineData("وأعلنت الحكومة الخميس يوم حداد في البلاد.", "الحكومة: الخميس يوم حداد في البلاد")]
    [InlineData("وأدان مجلس البلدية بشدة الهجوم على المشفى.", "مجلس البلدية: الهجوم على المشفى")]
    [InlineData("وأعلنت النقابة مسؤوليتها عن الإضراب.", "النقابة: الإضراب")]
    [InlineData("وجاء في تقرير صادر عن الهيئة أن السد امتلأ.", "الهيئة: أن السد امتلأ")]
    [InlineData("وبحسب ما رصدته جريدة النهر، فإن الأسعار ارتفعت كثيراً.", "جريدة النهر: الأسعار ارتفعت كثيراً")]
    [InlineData("ذكرت صحيفة \"النهر\" أن الشركة تسعى إلى صفقة قدرت بمليون دولار.", "صحيفة \"النهر\": أن الشركة تسعى إلى صفقة قدرت بمليون دولار")]
    [InlineData("ورفض المسؤول التعليق على التقارير.", "المسؤول: التعليق على التقارير")]
    [InlineData("وأخبر حداد صحيفة النهر أن المحادثات تسير جيداً.", "حداد: أن المحادثات تسير جيداً")]
    [InlineData("أفاد مراسل ضفاف بلدي في المدينة أن الطريق مغلق.", "مراسل ضفاف: أن الطريق مغلق")]
    [InlineData("وأكد الدكتور سامر عون أن \"المشفى يستقبل كل الحالات\"، وأن العمل مستمر.", "سامر عون: أن \"المشفى يستقبل كل الحالات\"، وأن العمل مستمر")]
    public void Place_day_and_object_are_told_apart(string sentence, string expected) => Assert.Equal([expected], Read.LinesByGrammar(sentence));

    [Theory]
    [InlineData("وسط رفض الحزب للاتفاق في المدينة.")]
    [InlineData("وبدأ الحفل بقوله تعالى: \"وقل رب زدني علماً\".")]
    public void A_noun_or_scripture_is_no_statement(string sentence) => Assert.Empty(Read.LinesByGrammar(sentence));

    [Theory]
    [InlineData("قال المستشار سامح عون، المتحدث الرسمي باسم مجلس الري، إن السد امتلأ. وأضاف متحدث الري أن العمل مستمر.", "سامح عون")]
    [InlineData("أعلن مكتب رئيس الحكومة أن السد امتلأ. وجاء الرد سريعاً. وأفاد بيان مكتب رئيس الوزراء نادر عيسى أن العمل مستمر.", "مكتب رئيس الحكومة")]
    [InlineData("قالت وزارة الخارجية الروسية إن السد امتلأ. وبحسب موسكو، فإن العمل مستمر.", "وزارة الخارجية الروسية")]
    [InlineData("قال الأمير فهد بن نايف بن سلمان أمير المنطقة إن السد امتلأ. وأضاف الأمير فهد بن نايف أن العمل مستمر.", "فهد بن نايف بن سلمان")]
    [InlineData("قال وزير الري سامر النجار إن السد امتلأ. وأوضح معاليه أن العمل مستمر.", "سامر النجار")]
    [InlineData("التقى المهندس نادر عيسى رئيس مجلس الوزراء الأهالي. وقال رئيس الوزراء إن العمل مستمر.", "نادر عيسى")]
    [InlineData("من ناحية أخرى زار المهندس نادر عيسى السد، مؤكداً أن العمل مستمر.", "نادر عيسى")]
    [InlineData("أعلنت محكمة المدينة أن القضية أغلقت. ووفقاً للشرطة، فإن العمل مستمر.", "الشرطة")]
    [InlineData("وقال محامي حداد طبيب القلب إن العمل مستمر.", "محامي حداد")]
    public void A_shorter_or_another_name_for_an_office_is_the_same_speaker(string body, string speaker) =>
        Assert.Equal(speaker, Read.ByGrammar("عنوان\n\n" + body, "ar").Statements[^1].Speaker);
}
