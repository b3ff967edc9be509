// swift-tools-version: 6.2
import PackageDescription

// A package of its own: the fuzzer needs flags that a package others depend on must not have, and the program does not need it.
let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "takar", path: ".."), .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0")],
    targets: [
        .target(
            name: "CFuzz",
            cSettings: [.unsafeFlags(["-fsanitize=address", "-I", "\(Context.packageDirectory)/../Sources/CScan/include"])]),
        .executableTarget(
            name: "Fuzz",
            dependencies: [
                "CFuzz", .product(name: "Archive", package: "takar"), .product(name: "Exchange", package: "takar"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")],
            // The default linker chokes on what the sanitizers bring.
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
    ]
)
