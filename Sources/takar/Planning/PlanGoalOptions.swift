import ArgumentParser
import Planning
import Vocabulary
import Workflows

/// What a plan is to reach, by which programmes, and how far the search goes.
struct PlanGoalOptions: ParsableArguments {
    @Option(help: .planBy, transform: DateArgument.parse) var by: CivilDate?
    @Option(help: .programmes) var programmes: String?
    @Option(help: .target, transform: IndexArgument.parse) var target: Points?
    @Option(help: .budget, transform: RupiahArgument.parse) var budget: Int?
    @Option(help: .planYears) var years: Int?
    @Option(help: .mustAttend) var must: String?
    @Option(help: .mayNotAttend) var except: String?
    @Option(help: .planGap, transform: GapArgument.parse) var gap = 0.001
    @Option(help: .planSeconds) var seconds = 60.0

    func check() throws {
        if let years {
            guard (1...10).contains(years) else { throw ValidationError(Phrase(id: "--years: dari 1 sampai 10.", en: "--years: from 1 to 10.")) }
            guard target == nil, budget == nil, by == nil else {
                throw ValidationError(
                    Phrase(
                        id: "--years tidak berlaku dengan --by, --target, atau --budget.", en: "--years does not go with --by, --target or --budget.")
                )
            }
            return try checkProgrammes()
        }
        guard by != nil else {
            throw ValidationError(Phrase(id: "Berikan --by, tanggal indeksnya dihitung.", en: "Give --by, the day on which the index counts."))
        }
        try checkProgrammes()
        guard (target == nil) != (budget == nil) else {
            throw ValidationError(Phrase(id: "Berikan --target atau --budget, salah satu saja.", en: "Give either --target or --budget."))
        }
        guard seconds >= 0, seconds <= 86_400 else {
            throw ValidationError(Phrase(id: "--seconds: dari 0 sampai 86400.", en: "--seconds: from 0 to 86400."))
        }
    }

    private func checkProgrammes() throws {
        guard programmes != nil else {
            throw ValidationError(
                Phrase(
                    id: "Berikan --programmes; contohnya: takar plan --example > program.yaml",
                    en: "Give --programmes; an example: takar plan --example > program.yaml"))
        }
    }

    func request(_ people: PeopleRequest) throws -> TrainingPlanRequest {
        try check()
        let goal: PlanGoal = target.map { .target($0) } ?? .budget(budget ?? 0)
        return TrainingPlanRequest(
            people, by: by ?? people.plan.asOf, programmes: programmes ?? "", goal: goal, required: must, excused: except, gap: gap, seconds: seconds)
    }

    /// What is read, for `OutputGuard`.
    var inputs: [String?] { [programmes, must, except] }
}

/// An amount of money on the command line.
enum RupiahArgument {
    /// Whole rupiah, with or without points between the thousands.
    static func parse(_ text: String) throws -> Int {
        guard let value = RupiahAmount.parse(text) else {
            throw ValidationError(
                Phrase(
                    id: "'\(text)' bukan anggaran; tulis rupiah bulat, misalnya 500000000.",
                    en: "'\(text)' is no budget; write whole rupiah, such as 500000000."))
        }
        return value
    }
}

/// The share between a plan and what is proven, on the command line.
enum GapArgument {
    static func parse(_ text: String) throws -> Double {
        guard let value = Double(text.replacing(",", with: ".")), value >= 0, value <= 1 else {
            throw ValidationError(
                Phrase(
                    id: "'\(text)' bukan celah; tulis bagian dari 0 sampai 1, misalnya 0.001.",
                    en: "'\(text)' is no gap; write a share from 0 to 1, such as 0.001."))
        }
        return value
    }
}
