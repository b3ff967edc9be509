// swift-tools-version: 6.2
import Foundation
import PackageDescription

// One set of settings for every target: the next Swift's rules today, and in CI no warnings.
let settings: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (ProcessInfo.processInfo.environment["TAKAR_WARNINGS_AS_ERRORS"] == "1" ? [.treatAllWarnings(as: .error)] : [])

let package = Package(
    name: "takar",
    products: [
        .executable(name: "takar", targets: ["takar"]),
        .library(name: "Measurement", targets: ["Measurement"]),
        .library(name: "Exchange", targets: ["Exchange"]),
        .library(name: "Analysis", targets: ["Analysis"]),
        .library(name: "Archive", targets: ["Archive"]),
        .library(name: "Planning", targets: ["Planning"]),
        .library(name: "Workflows", targets: ["Workflows"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/onevcat/Rainbow", from: "4.2.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .target(name: "Vocabulary", swiftSettings: settings),
        .target(name: "Personnel", dependencies: ["CScan", "Vocabulary"], swiftSettings: settings),
        .target(
            name: "Instruments",
            dependencies: [
                "Personnel", "Vocabulary",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [.embedInCode("Resources/perban-bkn-8-2019.yaml"), .embedInCode("Resources/surat-bkn-4190-2024.yaml")],
            swiftSettings: settings
        ),
        .target(name: "Measurement", dependencies: ["CColumns", "Instruments", "Personnel", "Vocabulary"], swiftSettings: settings),
        .target(name: "Querying", dependencies: ["Measurement", "Instruments", "Personnel", "Vocabulary"], swiftSettings: settings),
        .target(
            name: "Engines", dependencies: ["Querying", "Vocabulary"], resources: [.embedInCode("Resources/run-spark.py")], swiftSettings: settings),
        .target(
            name: "Planning", dependencies: ["CCbc", "CSolver", "Measurement", "Instruments", "Personnel", "Vocabulary"],
            resources: [.embedInCode("Resources/contoh-program.yaml")], swiftSettings: settings),
        .target(name: "Quality", dependencies: ["Instruments", "Personnel", "Vocabulary"], swiftSettings: settings),
        .target(
            name: "Analysis",
            dependencies: ["Measurement", "Instruments", "Personnel", "Vocabulary", .product(name: "Yams", package: "Yams")],
            resources: [.embedInCode("Resources/kanreg.yaml")],
            swiftSettings: settings),
        .target(
            name: "Archive",
            dependencies: [
                "Measurement", "Instruments", "Personnel", "Vocabulary",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: settings),
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"]), .brew(["argon2"])]),
        .target(
            name: "Access", dependencies: ["CArgon2", "Vocabulary", .product(name: "Crypto", package: "swift-crypto")], swiftSettings: settings),
        .systemLibrary(name: "CCbc", pkgConfig: "cbc", providers: [.apt(["coinor-libcbc-dev"]), .brew(["cbc"])]),
        .target(name: "CColumns"),
        .target(name: "CScan"),
        .target(name: "CSolver", dependencies: ["CCbc"]),
        .target(name: "CMachine"),
        .systemLibrary(name: "CXxhash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"]), .brew(["xxhash"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
        .systemLibrary(
            name: "CPango", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev", "libpango1.0-dev"]), .brew(["cairo", "pango"])]),
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
        .target(
            name: "Exchange",
            dependencies: [
                "CColumns", "CExpat", "CPango", "CScan", "CMachine", "CXlsxWriter", "CXxhash", "CZip", "Quality", "Measurement", "Instruments",
                "Personnel",
                "Vocabulary",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            // For `CellGrid`, a view of borrowed memory that the compiler keeps from outliving it.
            swiftSettings: settings + [.enableExperimentalFeature("Lifetimes")]),
        .target(name: "Simulation", dependencies: ["Exchange", "Vocabulary"], swiftSettings: settings),
        .target(
            name: "Workflows",
            dependencies: [
                "Access", "Analysis", "Archive", "Engines", "Exchange", "Instruments", "Measurement", "Personnel", "Planning", "Quality",
                "Querying", "Simulation", "Vocabulary",
            ],
            swiftSettings: settings),
        .target(
            name: "Presentation",
            dependencies: [
                "Analysis", "Archive", "Exchange", "Instruments", "Measurement", "Personnel", "Planning", "Quality", "Vocabulary", "Workflows",
            ],
            swiftSettings: settings),
        .target(
            name: "Pages",
            dependencies: [
                "Access", "Analysis", "Archive", "Exchange", "Instruments", "Measurement", "Personnel", "Planning", "Presentation", "Quality",
                "Vocabulary", "Workflows",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            resources: [.embedInCode("Assets/gaya.css"), .embedInCode("Assets/takar.js")],
            swiftSettings: settings),
        .target(
            name: "Web",
            dependencies: [
                "Access", "Analysis", "Archive", "Exchange", "Instruments", "Measurement", "Pages", "Personnel", "Planning", "Presentation",
                "Quality", "Vocabulary", "Workflows",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "takar",
            dependencies: [
                "Access", "Analysis", "Archive", "CMachine", "Engines", "Exchange", "Instruments", "Measurement", "Personnel", "Planning",
                "Presentation", "Quality", "Querying",
                "Vocabulary", "Web", "Workflows",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Rainbow", package: "Rainbow"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "TestSupport", dependencies: ["Instruments", "Measurement", "Personnel", "Vocabulary"], path: "Tests/TestSupport",
            swiftSettings: settings),
        .testTarget(name: "VocabularyTests", dependencies: ["Vocabulary", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "PersonnelTests", dependencies: ["CScan", "Personnel", "Vocabulary", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "InstrumentsTests", dependencies: ["Instruments", "Personnel", "Vocabulary", "TestSupport"], resources: [.copy("Corpus")],
            swiftSettings: settings),
        .testTarget(
            name: "MeasurementTests", dependencies: ["CColumns", "Measurement", "Instruments", "Personnel", "Vocabulary", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "QualityTests", dependencies: ["Quality", "Instruments", "Personnel", "Vocabulary", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "ExchangeTests",
            dependencies: ["CColumns", "CScan", "Exchange", "Quality", "Measurement", "Instruments", "Personnel", "Vocabulary", "TestSupport"],
            resources: [.copy("Fixtures")], swiftSettings: settings),
        .testTarget(
            name: "AnalysisTests", dependencies: ["Analysis", "Measurement", "Instruments", "Personnel", "Vocabulary", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "ArchiveTests", dependencies: ["Archive", "Measurement", "Instruments", "Personnel", "Vocabulary", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "QueryingTests",
            dependencies: [
                "Engines", "Querying", "Exchange", "Instruments", "Measurement", "Personnel", "Simulation", "TestSupport", "Vocabulary", "Workflows",
            ],
            swiftSettings: settings),
        .testTarget(name: "EnginesTests", dependencies: ["Engines", "Querying", "TestSupport", "Vocabulary"], swiftSettings: settings),
        .testTarget(name: "SimulationTests", dependencies: ["Simulation", "Exchange", "Personnel", "Vocabulary"], swiftSettings: settings),
        .testTarget(
            name: "PlanningTests", dependencies: ["Planning", "Measurement", "Instruments", "Personnel", "Vocabulary", "TestSupport"],
            exclude: ["Corpus"], swiftSettings: settings),
        .testTarget(
            name: "WorkflowsTests",
            dependencies: [
                "Access", "Analysis", "Archive", "Exchange", "Instruments", "Measurement", "Personnel", "Planning", "Quality", "Simulation",
                "TestSupport",
                "Vocabulary", "Workflows",
            ], swiftSettings: settings),
        .testTarget(name: "AccessTests", dependencies: ["Access", "Vocabulary"], swiftSettings: settings),
        .testTarget(
            name: "PagesTests",
            dependencies: [
                "Access", "Archive", "Exchange", "Instruments", "Measurement", "Pages", "Personnel", "Presentation", "Simulation", "TestSupport",
                "Vocabulary", "Workflows",
            ],
            exclude: ["Recorded"], swiftSettings: settings),
        .testTarget(
            name: "WebTests", dependencies: ["Access", "Pages", "Personnel", "Presentation", "Vocabulary", "Web", "Workflows"],
            exclude: ["Site/Recorded"],
            swiftSettings: settings),
        .testTarget(name: "HouseTests", swiftSettings: settings),
        .testTarget(
            name: "DocumentationTests",
            dependencies: [
                "Access", "Analysis", "Archive", "Exchange", "Instruments", "Measurement", "Personnel", "Planning", "Presentation", "Quality",
                "Simulation",
                "Vocabulary", "Workflows",
            ], swiftSettings: settings),
        .testTarget(
            name: "PresentationTests", dependencies: ["Exchange", "Measurement", "Personnel", "Presentation", "Vocabulary", "Workflows"],
            swiftSettings: settings),
        .testTarget(
            name: "TakarTests", dependencies: ["takar"], exclude: ["Fixtures", "Recorded"],
            swiftSettings: settings),
    ]
)
