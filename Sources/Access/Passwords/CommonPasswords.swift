/// Passwords that are guessed first: the commonest everywhere, words of this field, and what is made of them.
enum CommonPasswords {
    /// Whether a password is one of them: a known word, words behind each other, with digits and signs around them or in the place of
    /// letters; or no more than a run or a few characters again and again.
    static func contains(_ password: String) -> Bool {
        let text = Array(password.lowercased().unicodeScalars)
        return isRepeated(text) || isRun(text) || consistsOfWords(text)
    }

    /// One to four characters again and again: `aaaaaaaaaaaa`, `121212121212`.
    private static func isRepeated(_ text: [Unicode.Scalar]) -> Bool {
        (1...4).contains { period in text.count > period && text.indices.dropFirst(period).allSatisfy { text[$0] == text[$0 - period] } }
    }

    /// Characters that follow each other on keyboards or in the alphabet, forwards or backwards: `123456789012`, `abcdefghijkl`.
    private static func isRun(_ text: [Unicode.Scalar]) -> Bool {
        let letters = String(String.UnicodeScalarView(text))
        return runs.contains { $0.contains(letters) || String($0.reversed()).contains(letters) }
    }

    private static let runs = [
        "0123456789", "1234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    ]
    .map { String(repeating: $0, count: $0.count > 20 ? 1 : 13) }

    /// Whether all letters belong to known words, whatever digits and signs stand between the words or in the place of letters.
    private static func consistsOfWords(_ text: [Unicode.Scalar]) -> Bool {
        let letters = text.map(letter)
        // Up to each place, whether known words and what is no letter reach there, with no word yet and with some.
        var without = [true], with = [false]
        for end in text.indices.map({ $0 + 1 }) {
            let isSkipped = !text[end - 1].properties.isAlphabetic
            let isWordEnd = (max(0, end - longestWord)..<end).contains { start in
                (with[start] || without[start]) && words.contains(String(String.UnicodeScalarView(letters[start..<end])))
            }
            with.append(isWordEnd || isSkipped && with[end - 1])
            without.append(isSkipped && without[end - 1])
        }
        return with[text.count]
    }

    /// The letter that a digit or sign often stands for.
    private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "0": "o"
        case "1", "!": "i"
        case "3": "e"
        case "4", "@": "a"
        case "5", "$": "s"
        case "7": "t"
        default: scalar
        }
    }

    private static let words: Set<String> = Set(
        """
        password passwd pass sandi katasandi rahasia secret admin administrator root user guest login masuk welcome selamat datang letmein \
        qwerty qwertyuiop qwer asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qaz wsx edc abc abcd abcde iloveyou aku cinta kamu sayang sayangku \
        dragon monkey football sepakbola baseball master shadow sunshine princess superman batman michael freedom whatever trustno hello halo \
        test testing coba contoh example changeme default temp sementara baru ganti bismillah alhamdulillah allah assalamualaikum jesus \
        indonesia jakarta bandung surabaya medan makassar merdeka garuda pancasila nusantara jaya pemerintah pemda pemkab pemkot pemprov \
        provinsi kabupaten kota dinas badan kantor negara takar ipasn asn pns pppk cpns bkn bssn bkd bkpsdm bkpp menpan siasn sapk mysapk simpeg \
        kepegawaian pegawai pengelola pimpinan bupati walikota gubernur camat lurah sekda korpri kepala evaluator auditor opd \
        indeks profesionalitas kinerja disiplin kompetensi kualifikasi januari februari maret april mei juni juli \
        agustus september oktober november desember senin selasa rabu kamis jumat sabtu minggu
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let longestWord = words.map(\.unicodeScalars.count).max() ?? 0
}
