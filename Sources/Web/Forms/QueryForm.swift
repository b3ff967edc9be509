import Vocabulary

/// The fields of a query, or of a body of `application/x-www-form-urlencoded`, as forms send them: `nama=Dinas+Sosial&tahun=2025`.
///
/// Names that come several times are all kept, in their order: filters come so.
struct QueryForm: Sendable, Hashable {
    /// A field as it was sent, decoded.
    struct Field: Sendable, Hashable {
        /// Neither empty nor with a control character in it.
        let name: String
        /// Without control characters, except tabs and line ends.
        let value: String
    }

    /// How much is read; beyond it the whole form is refused.
    struct Limits: Sendable {
        /// How many fields, with every repeated one counted.
        var fields = 500
        /// The bytes of a name, decoded.
        var nameBytes = 100
        /// The bytes of everything, still escaped.
        var bytes: Int

        /// For what stands behind `?` in an address.
        static let query = Limits(bytes: 8_192)
        /// For the body of a request.
        static let body = Limits(bytes: 262_144)
    }

    /// In the order in which they came.
    let fields: [Field]

    /// - Parameter fields: texts as they are to be found again; they are not judged.
    init(_ fields: [Field] = []) { self.fields = fields }

    /// - Parameter bytes: what was sent, still escaped and without the `?`. Nothing between two `&` is no field; a name without `=` has
    ///   the empty value.
    /// - Throws: what is wrong with the leftmost field that cannot be read.
    init(_ bytes: some Collection<UInt8>, _ limits: Limits) throws(UnreadableRequest) {
        guard bytes.count <= limits.bytes else { throw .formTooLarge }
        var fields: [Field] = []
        for piece in Array(bytes).split(separator: UInt8(ascii: "&")) {
            guard fields.count < limits.fields else { throw .tooManyFields }
            let equals = piece.firstIndex(of: UInt8(ascii: "=")) ?? piece.endIndex
            let name = try SentText.line(try PercentCoding.decode(piece[..<equals], plusIsBlank: true))
            guard !name.isEmpty else { throw .fieldWithoutName }
            guard name.utf8.count <= limits.nameBytes else { throw .nameTooLong }
            let value = try SentText.lines(try PercentCoding.decode(piece[equals...].dropFirst(), plusIsBlank: true))
            fields.append(Field(name: name, value: value))
        }
        self.fields = fields
    }

    /// The fields as a query or body: read again they are the same.
    var encoded: String {
        fields.map { PercentCoding.encode($0.name, blankAsPlus: true) + "=" + PercentCoding.encode($0.value, blankAsPlus: true) }
            .joined(separator: "&")
    }
}

extension QueryForm {
    /// The first value of a name; nil where the name did not come.
    func first(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// All values of a name in their order.
    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// The first value of a name as a whole number; nil where the name did not come or came empty, as from a box that nobody filled in.
    ///
    /// Digits with a minus before them at most: no blank, no sign that groups digits.
    /// - Parameter name: one of our own names; it stands in the problem.
    /// - Throws: where it is no such number, or not within `range`.
    func int(_ name: String, in range: ClosedRange<Int>) throws(UnreadableRequest) -> Int? {
        guard let text = first(name), !text.isEmpty else { return nil }
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        guard digits.allSatisfy(\.isDigit), let number = Int(text), range.contains(number) else { throw .noNumber(name, in: range) }
        return number
    }
}

extension UnreadableRequest {
    /// More bytes than `Limits.bytes`.
    static let formTooLarge = UnreadableRequest(
        "formulir-terlalu-besar", .tooLarge, id: "Isian formulir terlalu besar", remedy: "Persingkat isian atau kirim sebagai berkas",
        en: "What was filled in is too large", remedy: "Shorten it or send it as a file")

    /// More fields than `Limits.fields`.
    static let tooManyFields = UnreadableRequest(
        "formulir-terlalu-banyak-isian", .tooLarge, id: "Formulir memuat terlalu banyak isian", remedy: "Kurangi pilihan lalu kirim lagi",
        en: "The form has too many fields", remedy: "Choose less and send it again")

    /// A value without a name.
    static let fieldWithoutName = UnreadableRequest(
        "isian-tanpa-nama", id: "Ada isian tanpa nama", remedy: "Buka halaman formulir lagi lalu kirim dari sana",
        en: "A field has no name", remedy: "Open the page of the form again and send it from there")

    /// A name of more bytes than `Limits.nameBytes`.
    static let nameTooLong = UnreadableRequest(
        "isian-nama-terlalu-panjang", .tooLarge, id: "Nama isian terlalu panjang", remedy: "Buka halaman formulir lagi lalu kirim dari sana",
        en: "The name of a field is too long", remedy: "Open the page of the form again and send it from there")

    /// A value that is no whole number, or none that is asked for.
    static func noNumber(_ name: String, in range: ClosedRange<Int>) -> UnreadableRequest {
        UnreadableRequest(
            "isian-bukan-bilangan", id: "Isian \(name) bukan bilangan bulat yang dapat dipakai",
            remedy: "Tulis bilangan dari \(range.lowerBound) sampai \(range.upperBound)",
            en: "The field \(name) is not a whole number that can be used",
            remedy: "Write a number from \(range.lowerBound) to \(range.upperBound)")
    }
}
