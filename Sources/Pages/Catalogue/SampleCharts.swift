import Vocabulary

/// Invented charts, one of each kind: for the page that shows all components, and for tests.
enum SampleCharts {
    /// What stands around a chart.
    static func about(_ id: String, label: String = "Dimensi", empty: String? = nil) -> ChartText {
        ChartText(
            id: id, finding: "Kompetensi & kinerja <paling> jauh.", title: "Nilai \(id)", label: label, value: "Nilai (poin)", source: "SIASN",
            date: CivilDate(year: 2024, month: 4, day: 18), empty: empty)
    }

    /// A day of 2024.
    static func day(_ month: Int, _ day: Int) -> CivilDate { CivilDate(year: 2024, month: month, day: day) ?? .first }

    static let bullets = BulletBars(
        about("dimensi"),
        rows: [
            .init(label: "Kualifikasi", value: 1550, maximum: 2500, text: "15,50 dari 25", target: Mark(1800, "sasaran 18")),
            .init(label: "Kompetensi", value: 1870, maximum: 4000, text: "18,70 dari 40"),
            .init(label: "Disiplin", value: 0, maximum: 500, text: "0,00 dari 5"),
        ])

    static let losses = LossBars(
        about("kurang", label: "Sebab"),
        rows: [
            .init(
                label: "Belum diklat teknis 20 JP dalam setahun terakhir", value: 980, text: "9,80",
                link: Address("pegawai", query: [("kurang", "diklat-teknis"), ("urut", "-total")])),
            .init(label: "Pendidikan di bawah \"S-1\"", value: 512, text: "5,12"),
            .init(label: "Selisih", value: -95, text: "−0,95"),
        ])

    static let trend = TrendLine(
        about("arah", label: "Hari"),
        dots: [
            .init(day: day(4, 18), dayText: "18 Apr", value: 6358, text: "63,58"),
            .init(day: day(1, 8), dayText: "8 Jan", value: 5468, text: "54,68"),
            .init(day: day(2, 12), dayText: "12 Feb", value: 5510, text: "55,10"),
        ], marks: [Mark(5000, "50"), Mark(6000, "60"), Mark(7000, "70")], target: Mark(7000, "sasaran 70"),
        forecast: .init(day: day(12, 31), dayText: "31 Des", low: 6120, high: 7480, text: "61,20–74,80"))

    static let histogram = ColumnHistogram(
        about("sebaran", label: "Rentang"),
        bins: [("0–20", 0), ("20–40", 12), ("40–60", 330), ("60–80", 188), ("80–100", 31)].enumerated().map { number, bin in
            .init(label: bin.0, from: number * 2000, to: number * 2000 + 2000, count: bin.1, text: "\(bin.1)")
        },
        borders: [
            .init(from: 0, name: "Sangat Rendah", category: 5), .init(from: 6000, name: "Rendah", category: 4),
            .init(from: 7000, name: "Sedang", category: 3), .init(from: 8000, name: "Tinggi", category: 2),
            .init(from: 9000, name: "Sangat Tinggi", category: 1),
        ])

    static let ranks = RankDots(
        about("peringkat", label: "Instansi"),
        rows: [
            .init(label: "Kota Yogyakarta", value: 6480, low: 6300, high: 6660, text: "64,80"),
            .init(label: "Kabupaten Kulon Progo", value: 6358, low: 6190, high: 6520, text: "63,58", isOwn: true),
        ], marks: [Mark(6000, "60"), Mark(6500, "65")])

    static let waterfall = Waterfall(
        about("perubahan", label: "Sebab"), start: .init(label: "8 Januari", value: 5468, text: "54,68"),
        steps: [
            .init(label: "Penilaian kinerja", value: 1080, text: "+10,80"), .init(label: "Pendidikan", value: 0, text: "0,00"),
            .init(label: "Masa diklat habis", value: -190, text: "−1,90"),
        ], end: .init(label: "18 April", value: 6358, text: "63,58"))

    static let slope = Slope(
        about("lereng", label: "OPD"), before: "8 Januari 2024", after: "18 April 2024",
        rows: [
            .init(label: "Dinas Kesehatan", before: Mark(5810, "58,10"), after: Mark(6980, "69,80"), isStrong: true),
            .init(label: "Satpol PP", before: Mark(5812, "58,12"), after: Mark(5212, "52,12")),
        ])

    static let calendar = ClassCalendar(
        about("kalender", label: "Program"), weeks: 26, months: [Mark(0, "Jan"), Mark(13, "Apr")],
        rows: [
            .init(
                label: "Diklat teknis pelayanan publik", text: "3 kelas, 90 orang",
                sessions: [.init(week: 17, text: "30"), .init(week: 17, text: "30"), .init(week: 5, text: "30")]),
            .init(label: "Pelatihan Kepemimpinan", text: "1 kelas, 40 orang", sessions: [.init(week: 9, weeks: 12, text: "40 orang")]),
        ])

    /// All of them, by name.
    static let all: [(name: String, chart: any Chart)] = [
        ("bagan-peluru", bullets), ("bagan-kurang", losses), ("bagan-arah", trend), ("bagan-sebaran", histogram), ("bagan-peringkat", ranks),
        ("bagan-perubahan", waterfall), ("bagan-lereng", slope), ("bagan-kalender", calendar),
    ]
}
