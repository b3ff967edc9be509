import Testing

@testable import Exchange

/// Punishments: their level, their date, and whether a decree has cancelled them.
@Suite struct SanctionTests {
    private func discipline(_ rows: String...) throws -> (DataSet, [String]) {
        let heading = "nipBaru;jenisHukuman;jenisTingkatHukumanId;skTanggal;hukumanTanggal;skPembatalanNomor;skPembatalanTanggal"
        let lines = rows.enumerated().map { "\(Lines.nip($0 + 1));\($1)" }
        let dataSet = try TestFolder(["pegawai.csv": Lines.employees(1...rows.count), "hukdis.csv": Lines.file(heading, lines)]).read()
        return (
            dataSet,
            try dataSet.scoreTable().split(separator: "\n").dropFirst().map { String($0.split(separator: ",", omittingEmptySubsequences: false)[6]) }
        )
    }

    @Test func theLevelMayStandInEitherColumn() throws {
        let (_, points) = try discipline(
            "4;S;;01-06-2021;;", "4;;;01-06-2021;;", "S;;;01-06-2021;;", "9;R;;01-06-2021;;", "14;;01-06-2021;;;", ";B;;01-06-2021;;")
        #expect(points == ["2", "2", "2", "3", "1", "1"])
    }

    @Test func cancelledOnesDoNotCount() throws {
        let (dataSet, points) = try discipline(
            "4;S;;01-06-2021;800/2;", "4;S;;01-06-2021;;01-01-2022", "4;S;;01-06-2021;null;-", "12;;;01-06-2021;;", "21;R;;01-06-2021;;")
        #expect(points == ["5", "5", "2", "5", "5"])
        #expect(try dataSet.intake("hukdis.csv").used == 5)
    }

    /// What stands in the column of the cancelling date and is no date may not lift a punishment in silence.
    @Test func anUnreadableCancellingDateIsSaid() throws {
        let (dataSet, _) = try discipline("4;S;;01-06-2021;;belum")
        #expect(!dataSet.findings(in: "hukdis.csv").isEmpty)
    }
}
