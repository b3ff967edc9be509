import ArgumentParser
import Vocabulary

/// The command line of Takar.
@main
struct Takar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "takar",
        abstract: Phrase(
            id: "Mengukur IP ASN, Indeks Profesionalitas Aparatur Sipil Negara, dan menjelaskan sebabnya.",
            en: "Measures IP ASN, the professionalism index of Indonesia's civil servants, and says why."),
        discussion: Phrase(
            id: """
                Tunjuk saja folder berisi ekspor SIASN. Berkas dikenali dari judul kolomnya, apa pun namanya. Hasil, bantuan, dan pesan \
                berbahasa Indonesia; --lang en untuk bahasa Inggris.

                Status akhir: 0 selesai; 64 perintah salah; 65 tidak ada yang dapat diukur atau instrumen tidak sah; 74 berkas tidak \
                dapat dibaca atau ditulis; 130 dihentikan sebelum selesai.
                """,
            en: """
                Point it at a folder of SIASN's exports. Files are recognised by their headings, whatever they are called. Results, help \
                and messages are in Indonesian; --lang en gives English.

                Exit status: 0 done; 64 wrong usage; 65 nothing could be measured or an instrument is invalid; 74 a file cannot be read \
                or written; 130 stopped before the end.
                """),
        version: "takar 0.1.0",
        subcommands: [
            MeasureCommand.self, ReportCommand.self, ExplainCommand.self, ReconcileCommand.self, CheckCommand.self, ForecastCommand.self,
            RankCommand.self, CompareCommand.self, ImportCommand.self, HistoryCommand.self, ShowCommand.self, VerifyCommand.self, PublishCommand.self,
            AwardCommand.self, GapsCommand.self, ScenarioCommand.self, PlanCommand.self, ExportCommand.self, AuditCommand.self,
            AccessCommand.self, ServeCommand.self, BackupCommand.self, InstrumentsCommand.self, SchemaCommand.self, SimulateCommand.self,
            NormalizeCommand.self, SQLCommand.self,
        ])
}
