import Foundation

/// Holds a JSON value against a JSON Schema, as far as schemas here go, sharing no code with what makes them.
struct SchemaCheck {
    /// What does not fit, each with its place.
    private(set) var faults: [String] = []

    init(_ value: Any, _ schema: [String: Any]) { check(value, schema, "$") }

    private mutating func check(_ value: Any, _ schema: [String: Any], _ place: String) {
        switch schema["type"] as? String {
        case "object":
            guard let object = value as? [String: Any] else { return faults.append("\(place): no object") }
            let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
            for name in schema["required"] as? [String] ?? [] where object[name] == nil { faults.append("\(place): \(name) is missing") }
            for (name, member) in object {
                if let known = properties[name] {
                    check(member, known, "\(place).\(name)")
                } else if let others = schema["additionalProperties"] as? [String: Any] {
                    check(member, others, "\(place).\(name)")
                } else {
                    faults.append("\(place): \(name) is not known")
                }
            }
        case "array":
            guard let list = value as? [Any], let item = schema["items"] as? [String: Any] else { return faults.append("\(place): no list") }
            for (position, member) in list.enumerated() { check(member, item, "\(place)[\(position)]") }
        case "string":
            guard let text = value as? String else { return faults.append("\(place): no text") }
            if schema["format"] as? String == "date", text.wholeMatch(of: /\d{4}-\d\d-\d\d/) == nil { faults.append("\(place): no date") }
        case "integer":
            guard let number = value as? NSNumber, !Self.isBoolean(value), number.doubleValue == number.doubleValue.rounded() else {
                return faults.append("\(place): no integer")
            }
        case "number": if !(value is NSNumber) || Self.isBoolean(value) { faults.append("\(place): no number") }
        case "boolean": if !Self.isBoolean(value) { faults.append("\(place): neither true nor false") }
        case let other: faults.append("\(place): the schema says \(other ?? "nothing")")
        }
    }

    /// Numbers are booleans to Foundation, too, where they are 0 or 1.
    private static func isBoolean(_ value: Any) -> Bool {
        String(describing: Swift.type(of: value)).contains("Bool") || "\(value)" == "true" || "\(value)" == "false"
    }
}
