import Instruments
import Pages

/// The page of all components, which is there while one develops alone.
enum Catalogue {
    static func page(_ visit: Visit) throws -> Answer {
        guard visit.site.settings.isDeveloped, let instrument = try InstrumentLibrary.bundled().instruments.last?.instrument else {
            throw WebRefusal.notFound
        }
        return .page(ComponentPage(instrument).page(visit.context()))
    }
}
