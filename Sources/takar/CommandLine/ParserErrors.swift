/// Everything that the argument parser says of wrong arguments, and what it is in Indonesian.
///
/// It holds for swift-argument-parser 1.8, whose sentences stand in its `UsageGenerator.swift`. A sentence that is missing here stays
/// English; the tests go through all of them. The first that fits is taken, so what is longer stands before what it begins with.
enum ParserErrors {
    static let unknownOption = Wording("Unknown option '{option}'", id: "Opsi '{option}' tidak dikenal")
    static let misspeltOption = Wording(
        "Unknown option '{option}'. Did you mean '{other}'?", id: "Opsi '{option}' tidak dikenal; mungkin maksud Anda: {other}")
    static let extraArgument = Wording("Unexpected argument '{argument}'", id: "Argumen berlebih: '{argument}'")
    static let extraArguments = Wording("{count} unexpected arguments: '{arguments}'", id: "{count} argumen berlebih: '{arguments}'")

    /// The messages themselves.
    static let table: [Wording] =
        [
            Wording("{first*}\n   or: {second*} in '{option}'", id: "{first}\n   atau: {second} dalam '{option}'"),
            misspeltOption,
            unknownOption,
            Wording("Missing value for '{option}'", id: "Nilai untuk '{option}' belum diberikan"),
            Wording(
                "The option '{option}' does not take any value, but '{value}' was specified.",
                id: "Opsi '{option}' tidak menerima nilai, tetapi diberi '{value}'."),
            extraArgument,
            extraArguments,
            Wording(
                "Value to be set with {second*} had already been set with {first*}",
                id: "Nilai yang diatur dengan {second} sudah diatur dengan {first}"),
            Wording("Missing expected argument '{argument}'", id: "Argumen wajib belum diberikan: '{argument}'"),
            Wording("Missing one of: '{arguments}'", id: "Berikan salah satu dari: '{arguments}'"),
            Wording("The value '{value}' is invalid for '{option}'{choice*}", id: "Nilai '{value}' tidak sah untuk '{option}'{choice}"),
            Wording("The value '{value}' is invalid.{choice*}", id: "Nilai '{value}' tidak sah.{choice}"),
            Wording("Invalid option: {option}", id: "Opsi tidak sah: {option}"),
            Wording("Missing required subcommand.", id: "Subperintah wajib belum diberikan."),
        ] + parts + shells + mistakes

    /// What stands within other messages.
    private static let parts: [Wording] = [
        Wording(". Please provide one of the following:\n{choices}", id: ". Pilih salah satu:\n{choices}"),
        Wording(". Please provide one of {first} and {last}.", id: ". Pilih {first} atau {last}."),
        Wording(". Please provide one of {first} or {last}.", id: ". Pilih {first}, atau {last}."),
        Wording(". Please provide one of {only}.", id: ". Tulis {only}."),
        Wording("flag '{letter}' in '{flag}'", id: "tanda '{letter}' dalam '{flag}'"),
        Wording("flag '{flag}'", id: "tanda '{flag}'"),
        Wording("position {position}", id: "posisi {position}"),
    ]

    /// What is said of scripts that complete commands in a shell.
    private static let shells: [Wording] = [
        Wording(
            "Can't autodetect a supported shell.\nPlease use --generate-completion-script=<shell> with one of:\n    {shells}",
            id: "Shell yang didukung tidak dapat dikenali.\nTulis --generate-completion-script=<shell> dengan salah satu dari:\n    {shells}"),
        Wording(
            "Can't generate completion scripts for '{shell}'.\nPlease use --generate-completion-script=<shell> with one of:\n    {shells}",
            id:
                "Skrip pelengkap untuk '{shell}' tidak dapat dibuat.\nTulis --generate-completion-script=<shell> dengan salah satu dari:\n    {shells}"
        ),
    ]

    /// What only a mistake in the program can bring about.
    private static let mistakes: [Wording] = [
        Wording(
            "Internal error. Parsing command-line arguments hit unimplemented code path.",
            id: "Galat internal: bagian pembaca argumen ini belum ada."),
        Wording(
            "Internal error. Invalid state while parsing command-line arguments.",
            id: "Galat internal: keadaan yang tidak sah saat argumen dibaca."),
        Wording(
            "No value set for non-argument var {variable}. Replace with a static variable, or let constant.",
            id: "Galat internal: {variable} bukan argumen dan tidak bernilai."),
        Wording("Command '{command}' is not a parent of the current command.", id: "Galat internal: '{command}' bukan induk perintah ini."),
    ]

    /// The lines that follow a message.
    static let lines: [Wording] = [
        Wording("Help:  {text}", id: "Bantuan: {text}"),
        Wording("  See '{command}' for more information.", id: "  Lihat '{command}' untuk keterangan selengkapnya."),
    ]
}
