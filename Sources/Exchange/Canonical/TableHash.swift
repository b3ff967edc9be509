import CXxhash
import Crypto

/// What a canonical table is recognised by: SHA-256 for whoever holds a table against a manifest that came by another way, and XXH3
/// (128 bits) by which each reading finds changed bytes, since SHA-256 would be two fifths of the reading.
struct TableHash: ~Copyable {
    private var sha256 = SHA256()
    private var fast = FastHash()

    mutating func update(_ bytes: [UInt8]) {
        sha256.update(data: bytes)
        bytes.withUnsafeBytes { fast.update($0) }
    }

    /// Both, in hexadecimal digits.
    func finish() -> (sha256: String, xxh3: String) { (sha256.finalize().hexadecimal, fast.finish()) }
}

/// XXH3 with 128 bits, piece by piece.
struct FastHash: ~Copyable {
    private let state: OpaquePointer?

    init() {
        state = XXH3_createState()
        if let state { XXH3_128bits_reset(state) }
    }

    deinit { if let state { XXH3_freeState(state) } }

    func update(_ bytes: UnsafeRawBufferPointer) {
        guard let state, let start = bytes.baseAddress else { return }
        XXH3_128bits_update(state, start, bytes.count)
    }

    /// In hexadecimal digits, the higher ones first, as `xxhsum -H2` prints them; empty where there was no memory for it.
    func finish() -> String {
        guard let state else { return "" }
        let digest = XXH3_128bits_digest(state)
        return [digest.high64, digest.low64].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) } }.hexadecimal
    }
}
