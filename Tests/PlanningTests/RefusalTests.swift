import Foundation
import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Planning

/// What is wrong in files of programmes and scenarios, with everything said of it recorded beside them; and why there is no plan.
@Suite struct RefusalTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Corpus/bad")
    private static let isRecording = ProcessInfo.processInfo.environment["TAKAR_RECORD"] == "1"

    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".yaml") }.sorted()

    @Test func theCorpusIsThere() { #expect(Self.names.count > 25) }

    @Test(arguments: names) func whatIsWrongIsSaid(_ name: String) throws {
        let text = String(decoding: try Data(contentsOf: Self.folder.appendingPathComponent(name)), as: UTF8.self)
        let crew = try crew()
        var issues: [InstrumentIssue] = []
        do throws(InvalidPlanFile) {
            if name.hasPrefix("skenario-") {
                _ = try ScenarioDraft(file: name, text: text).scenario(for: crew.plan, in: crew.tree)
            } else {
                _ = try ProgrammeList(file: name, text: text, for: crew.plan, after: crew.start, in: crew.tree)
            }
        } catch {
            issues = error.issues
        }
        #expect(!issues.isEmpty)
        let said = Language.allCases.flatMap { language in issues.map { $0.text(in: language) } }.joined(separator: "\n") + "\n"
        let record = Self.folder.appendingPathComponent(name.replacing(".yaml", with: ".txt"))
        if Self.isRecording { return try Data(said.utf8).write(to: record) }
        #expect(said == String(decoding: try Data(contentsOf: record), as: UTF8.self))
    }

    @Test func theExampleIsRead() throws {
        let crew = try crew(), list = try crew.programmes(ProgrammeList.example)
        #expect(list.offers.count == 8 && list.degrees.count == 2)
        #expect(list.offers.allSatisfy { $0.programme.isExample && !$0.programme.source.isEmpty && !$0.effect.parts.isEmpty })
        #expect(list.degrees.allSatisfy { $0.isExample && !$0.source.isEmpty })
        let pka = try #require(list.offers.first { $0.programme.name == "pka" }?.programme)
        // domain/programmes: 254 JP, 31 days, at most 40 in a class, 22,783,750 a person.
        #expect(pka.hours == 254_000 && pka.days == 31 && pka.classes.size == 40 && pka.costPerPerson == 22_783_750)
    }

    private func crew(_ count: Int = 0) throws -> Crew {
        try Crew(count, seed: 5, from: .of("2022-03-31"), Plan(try Bundled.a(), asOf: .of("2022-12-31")))
    }

    private func outcome(_ text: String, _ goal: PlanGoal, _ change: (inout PlanTask) -> Void = { _ in }) throws -> NoPlan? {
        let crew = try crew(30)
        var task = PlanTask(goal)
        change(&task)
        if case .failure(let reason) = Planner(crew.cohort, try crew.programmes(text), after: crew.start, task).outcome { return reason }
        return nil
    }

    private static let course = """
        format: 1
        perbaikan_data: {predikat: tidak}
        program:
          a: {jenis: bimtek, jp: 20, kelas: {isi: 10, isi_paling_sedikit: 2}, biaya: {kelas: 1000000, peserta: 500000}}
        """

    @Test func aTargetThatIsReachedIsSaid() throws {
        guard case .alreadyReached? = try outcome(Self.course, .target(Points(thousandths: 1_000))) else { return #expect(Bool(false)) }
    }

    @Test func aTargetOutOfReachSaysWhatCanBeReached() throws {
        guard case .unreachable(let index?, let missing)? = try outcome(Self.course, .target(Points(thousandths: 99_000))) else {
            return #expect(Bool(false))
        }
        #expect(index < (try #require(ExactMean(sum: 99_000, count: 1))) && !missing.isEmpty)
        #expect(zip(missing, missing.dropFirst()).allSatisfy { $0.points >= $1.points })
    }

    @Test func aBudgetBelowTheCheapestClassIsSaid() throws {
        guard case .budgetTooSmall(let cheapest)? = try outcome(Self.course, .budget(1_999_999)) else { return #expect(Bool(false)) }
        #expect(cheapest == 2_000_000)
        #expect(try outcome(Self.course, .budget(2_000_000)) == nil)
    }

    @Test func programmesForNobodyAreSaid() throws {
        let text = Self.course.replacing("jp: 20,", with: "jp: 20, peserta: {skor: {paling_sedikit: 100}},")
        guard case .nothingToGain? = try outcome(text, .budget(9_000_000)) else { return #expect(Bool(false)) }
    }

    @Test func boundsThatContradictEachOtherAreNamed() throws {
        let text = Self.course.replacing("isi_paling_sedikit: 2}", with: "isi_paling_sedikit: 10, paling_sedikit: 40}")
        guard case .contradictory(let bounds)? = try outcome(text, .budget(900_000_000)) else { return #expect(Bool(false)) }
        #expect(bounds.map(\.en) == ["the least people of a class and the least classes"])
    }

    @Test func whoCannotAttendIsNotLeftOutInSilence() throws {
        let crew = try crew(30), unmeasured = try #require((0..<30).first { !crew.cohort.scores.isMeasured($0) })
        guard
            case .cannotAttend(let reasons)? = try outcome(
                Self.course, .budget(9_000_000), { $0.required = [RequiredAttendance(person: Int32(unmeasured), offer: 0)] })
        else { return #expect(Bool(false)) }
        #expect(reasons.map(\.people) == [1])
    }

    @Test func whoMustAttendDoes() throws {
        let crew = try crew(30), list = try crew.programmes(Self.course)
        let free = Planner(crew.cohort, list, after: crew.start, PlanTask(.budget(3_000_000))).outcome
        guard case .success(let plan) = free else { return #expect(Bool(false)) }
        let attending = Set(plan.lines.map(\.person))
        let other = try #require(
            crew.cohort.order.first { person in
                plan.promised.scores.isMeasured(Int(person)) && !attending.contains(person) && !plan.overdue.contains(person)
                    && crew.cohort.facts.value(6, of: Int(person)) >= 0
            })
        var task = PlanTask(.budget(3_000_000))
        task.required = [RequiredAttendance(person: other, offer: 0)]
        task.excused = Set(attending.prefix(1))
        guard case .success(let bound) = Planner(crew.cohort, list, after: crew.start, task).outcome else { return #expect(Bool(false)) }
        #expect(bound.lines.contains { $0.person == other } && !bound.lines.contains { task.excused.contains($0.person) })
    }

    /// Whoever is stopped at once still gets a plan, with its gap.
    @Test func anInterruptedSearchHasAPlan() throws {
        let crew = try crew(60), list = try crew.programmes(Self.course)
        var task = PlanTask(.budget(5_000_000))
        task.isStopped = { true }
        guard case .success(let plan) = Planner(crew.cohort, list, after: crew.start, task).outcome else { return #expect(Bool(false)) }
        #expect(plan.proof.ending == .interrupted && plan.proof.gap > 0 && plan.proof.gap <= 1 && !plan.lines.isEmpty)
    }
}
