import ArgumentParser
import Vocabulary
import Workflows

/// An agency's id on the command line.
enum AgencyArgument {
    static func check(_ id: String) throws {
        guard ShortText.agencyID.fits(id) else {
            throw ValidationError(
                Phrase(
                    id: "--agency: id sepanjang 1 sampai 100 byte tanpa spasi dan karakter kendali.",
                    en: "--agency: an id of 1 to 100 bytes without spaces or control characters."))
        }
    }
}
