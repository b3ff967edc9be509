import ArgumentParser
import Vocabulary

/// What commands on accounts say of their own options.
extension ArgumentHelp {
    static let accountName = ArgumentHelp(
        id: "Nama akun: 1 sampai 64 huruf, angka, dan tanda . - _ @; tanpa membedakan huruf besar dan kecil.",
        en: "The account's name: 1 to 64 letters, digits and the signs . - _ @, in any case.", .nameName)
    static let accountRole = ArgumentHelp(
        id: "Peran: administrator, pengelola, opd, pimpinan, pegawai, evaluator, auditor.",
        en: "The role: administrator, pengelola, opd, pimpinan, pegawai, evaluator, auditor.", .roleName)
    static let accountUnit = ArgumentHelp(
        id: "Untuk opd dan pimpinan: unit beserta semua yang di bawahnya; boleh diulang.",
        en: "For opd and pimpinan: a unit with all below it; may be repeated.", .unitName)
    static let accountRegion = ArgumentHelp(
        id: "Untuk evaluator: kantor regional BKN menurut nomor, tempat kedudukan, atau salah satu provinsinya.",
        en: "For evaluator: BKN's regional office by number, seat, or one of its provinces.", .regionName)
    static let accountAgency = ArgumentHelp(
        id: "Id instansinya; tidak perlu bila arsip hanya berisi satu. Administrator dan auditor melihat semuanya tanpa ini.",
        en: "The agency's id; not needed where the archive has but one. Administrators and auditors see all without it.", .idName)
    static let accountPerson = ArgumentHelp(
        id: "Untuk pegawai: NIP orangnya; tanpa ini nama akun yang berupa NIP.",
        en: "For pegawai: the person's NIP; without it the account's name where that is a NIP.", .nipName)
    static let account = ArgumentHelp(id: "Nama akun.", en: "The account's name.", .nameName)
    static let passwordPolicy = ArgumentHelp(
        id: "Aturan kata sandi: asvs (12 karakter atau lebih) atau bssn (juga huruf besar, huruf kecil, angka, dan tanda).",
        en: "What the password must be: asvs (12 characters or more) or bssn (upper and lower case, a digit and a sign besides).", .policyName)
    static let tokenLabel = ArgumentHelp(
        id: "Nama token, misalnya program yang memakainya.", en: "What the token is called, such as the program that has it.", .textName)
    static let tokenDays = ArgumentHelp(
        id: "Masa berlakunya dalam hari; tanpa ini tidak berakhir sendiri.", en: "For how many days it is valid; without it, until it is revoked.",
        .countName)
    static let revokedAccount = ArgumentHelp(id: "Nama akun yang dinonaktifkan.", en: "The account to disable.", .nameName)
    static let revokedToken = ArgumentHelp(id: "Nomor token yang dicabut.", en: "The number of the token to revoke.", .numberName)
}
