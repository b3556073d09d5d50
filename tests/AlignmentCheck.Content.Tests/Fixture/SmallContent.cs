namespace AlignmentCheck.Content.Tests.Fixture;

/// <summary>The least content that has one of everything a test breaks.</summary>
internal static class SmallContent
{
    public const string TranslatedStep =
        """
        ---
        id: meet-weekly
        title: Jede Woche treffen
        leads: Beide Leitungen
        begin: Einen Termin finden.
        ---
        ## Why
        Darum.

        ## This week
        1. Anfangen.
        2. Weitermachen.
        3. Aufhören.

        ## Measure
        Die Zahl.
        """;

    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        [ContentTree.CoreFile] =
            """
            id: core
            version: 1
            minutes: 6
            dimensions:
              - id: shared-goals
                core: true
                sources: ["000"]
                statements:
                  - id: sg-1
                  - id: sg-2
                    reversed: true
                  - id: sg-3
                    dont-know: false
                check:
                  id: kpi
                  kind: same-choice
                  options: [revenue, pipeline, none, dk]
              - id: fair-incentives
                core: true
                sources: []
                statements: [{id: fi-1}, {id: fi-2}]
                check:
                  id: reward
                  kind: shared-choice
                  shared: both
                  options: [sales, both, dk]
              - id: feedback-channel
                core: true
                sources: []
                statements: [{id: fc-1}, {id: fc-2}]
                check:
                  id: feedback
                  kind: frequency
                  options: [{id: never, value: 0}, {id: weekly, value: 100}, dk]
            words:
              pick: 2
              options: [{id: helpful, tone: kind}, {id: slow, tone: unkind}, {id: none}]
            comment:
              characters: 500
            """,
        [ContentTree.CoreWording] =
            """
            title: Core
            dimensions:
              shared-goals:
                name: Shared goals
                about: Whether both answer for one result.
                levels: {undefined: a, defined: b, aligned: c, integrated: d}
              fair-incentives:
                name: Fair incentives
                about: Whether helping pays.
                levels: {undefined: a, defined: b, aligned: c, integrated: d}
              feedback-channel:
                name: Feedback
                about: Whether news arrives.
                levels: {undefined: a, defined: b, aligned: c, integrated: d}
            statements:
              sg-1: {text: We answer for one result., short: one result}
              sg-2: {text: Many leads are a success., short: many leads}
              sg-3: {text: We see the same report., short: same report}
              fi-1: {text: We share the reward., short: share the reward}
              fi-2: {text: I know their rewards., short: know their rewards}
              fc-1: {text: We hear why., short: hear why}
              fc-2: {text: Something changes., short: something changes}
            questions:
              kpi:
                text: Which result?
                short: the result
                options: {revenue: revenue, pipeline: pipeline, none: none, dk: don't know}
              reward:
                text: Who is rewarded?
                short: the reward
                options: {sales: Sales, both: both, dk: don't know}
              feedback:
                text: How often?
                short: how often
                options: {never: never, weekly: weekly, dk: don't know}
              words:
                text: Which words?
                short: words
                context: A figure of a source.
                options: {helpful: helpful, slow: slow, none: none}
              comment: {text: What would help?, warning: Name nobody.}
            """,
        [ContentTree.ExtendedFile] =
            """
            id: extended
            version: 1
            minutes: 12
            extends: core.v1
            dimensions:
              - id: clear-roles
                core: false
                sources: ["000"]
                statements: [{id: cr-1}, {id: cr-2, reversed: true}]
            ownership:
              options: [marketing, sales, both, dk]
              tasks:
                - {id: pricing, reference: both}
                - {id: promotion, reference: marketing}
            """,
        [ContentTree.ExtendedWording] =
            """
            title: Extended
            dimensions:
              clear-roles:
                name: Clear roles
                about: Whether all know who does what.
                levels: {undefined: a, defined: b, aligned: c, integrated: d}
            statements:
              cr-1: {text: It is clear., short: clear}
              cr-2: {text: It is not clear., short: not clear}
            ownership:
              text: Who does this?
              short: who does what
              options: {marketing: Marketing, sales: Sales, both: both, dk: don't know}
              tasks:
                pricing: Pricing
                promotion: Promotion
            """,
        [ContentTree.SourceFile] =
            """
            sources:
              "000":
                title: A text
                kind: article
                year: 2014
                says: Something.
            """,
        [ContentTree.RemedyFile] =
            """
            remedies:
              - {id: "000.1", kind: [R], says: meet}
              - {id: "000.2", kind: [F, D], says: a figure}
            """,
        [ContentTree.StepFile] =
            """
            ---
            id: meet-weekly
            title: Meet every week
            dimension: shared-goals
            conditions:
              - {figure: shared-goals, side: lower, below: 60}
              - {figure: "check:kpi", below: 40}
            effort: low
            leads: Both heads
            evidence: practice
            remedies: ["000.1"]
            sources: ["000"]
            begin: Find a time.
            measure: sg-1
            ---
            ## Why
            Because.

            ## This week
            1. Begin.
            2. Go on.
            3. End.

            ## Measure
            The number.
            """,
    };
}
