import Crypto

/// A file that pages ask for: style, script and icon, each at an address that changes with its content.
package struct Asset: Sendable {
    package let name: String
    package let contentType: String
    package let bytes: [UInt8]
    package let address: Address

    private init(_ name: String, _ contentType: String, _ bytes: [UInt8]) {
        self.name = name
        self.contentType = contentType
        self.bytes = bytes
        let hash = SHA256.hash(data: bytes).prefix(8).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        address = Address("aset", "\(hash)-\(name)")
    }

    package static let style = Asset("gaya.css", "text/css; charset=utf-8", PackageResources.gaya_css)
    package static let script = Asset("takar.js", "text/javascript; charset=utf-8", PackageResources.takar_js)
    static let icon = Asset("ikon.svg", "image/svg+xml", Array(iconDrawing.utf8))
    package static let all = [style, script, icon]

    /// The one at an address; nil where there is none.
    package static func at(_ name: String) -> Asset? { all.first { $0.address.path == "/aset/\(name)" } }

    private static let iconDrawing = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#14532d"/>\
        <path d="M7 9h18v4h-7v12h-4V13H7z" fill="#fff"/></svg>
        """
}
