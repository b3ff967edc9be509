import Vocabulary

/// What a password must be (aturan kata sandi).
public enum PasswordPolicy: String, Sendable, CaseIterable {
    /// OWASP's Application Security Verification Standard (V2.1): long, and none that everybody tries; no rules on what it is made of.
    case asvs
    /// As BSSN's guides for the systems of agencies ask for it: of several kinds of characters besides.
    case bssn

    /// Unicode scalars.
    private static let length = 12...128

    /// What the policy asks for, in words.
    public var label: Phrase {
        switch self {
        case .asvs: Phrase(id: "OWASP ASVS: 12 sampai 128 karakter, bebas susunannya", en: "OWASP ASVS: 12 to 128 characters of any kind")
        case .bssn:
            Phrase(
                id: "BSSN: 12 sampai 128 karakter, dengan huruf besar, huruf kecil, angka, dan tanda",
                en: "BSSN: 12 to 128 characters, with upper and lower case letters, a digit and a sign")
        }
    }

    /// What is wrong with a password for an account; nil where nothing is. The problem says nothing of what was written.
    public func problem(_ password: String, for name: String) -> Problem? {
        let scalars = password.unicodeScalars
        if scalars.count < Self.length.lowerBound { return .tooShort }
        if scalars.count > Self.length.upperBound { return .tooLong }
        if Self.isMostly(name, password) { return .isTheName }
        if CommonPasswords.contains(password) { return .isCommon }
        return self == .bssn && !Self.isMixed(scalars) ? .isNotMixed : nil
    }

    /// Whether a password is the account's name and little else.
    private static func isMostly(_ name: String, _ password: String) -> Bool {
        let name = name.lowercased()
        guard !name.isEmpty else { return false }
        let rest = password.lowercased().split(separator: name, omittingEmptySubsequences: true).reduce(0) { $0 + $1.unicodeScalars.count }
        return rest < 8 && password.lowercased().contains(name)
    }

    private static func isMixed(_ scalars: String.UnicodeScalarView) -> Bool {
        let upper = scalars.contains { $0.properties.isUppercase }, lower = scalars.contains { $0.properties.isLowercase }
        let digit = scalars.contains { $0.properties.numericType == .decimal }
        let sign = scalars.contains { !$0.properties.isAlphabetic && $0.properties.numericType == nil && !$0.properties.isWhitespace }
        return upper && lower && digit && sign
    }
}

extension Problem {
    fileprivate static let tooShort = Problem(
        "kata-sandi-terlalu-pendek", id: "Kata sandi terlalu pendek", remedy: "Pakai paling sedikit 12 karakter, misalnya beberapa kata",
        en: "The password is too short", remedy: "Use at least 12 characters, such as several words")

    fileprivate static let tooLong = Problem(
        "kata-sandi-terlalu-panjang", id: "Kata sandi terlalu panjang", remedy: "Pakai paling banyak 128 karakter",
        en: "The password is too long", remedy: "Use at most 128 characters")

    fileprivate static let isTheName = Problem(
        "kata-sandi-nama-akun", id: "Kata sandi ini nama akunnya sendiri", remedy: "Pilih yang lain",
        en: "The password is the account's own name", remedy: "Choose another")

    fileprivate static let isCommon = Problem(
        "kata-sandi-umum", id: "Kata sandi ini termasuk yang pertama kali ditebak orang", remedy: "Pilih beberapa kata yang tidak berhubungan",
        en: "The password is among those that are guessed first", remedy: "Choose several words that have nothing to do with each other")

    fileprivate static let isNotMixed = Problem(
        "kata-sandi-kurang-ragam", id: "Kata sandi harus memuat huruf besar, huruf kecil, angka, dan tanda", remedy: "Tambahkan yang belum ada",
        en: "The password must have upper and lower case letters, a digit and a sign", remedy: "Add what it lacks")
}
