import ArgumentParser
import RoleMining

/// A condition on an identity attribute, as it is typed: `department=Finance`.
struct IdentityAttribute: ExpressibleByArgument, Sendable, Hashable {
  /// The attribute's technical name.
  let name: String
  /// The required value.
  let value: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "=") else { return nil }
    name = String(argument[..<sign]).trimmed
    value = String(argument[argument.index(after: sign)...]).trimmed
    guard !name.isEmpty, !value.isEmpty else { return nil }
  }
}

extension [IdentityAttribute] {
  /// The conditions in the tenant's form (T-31: an array, with the fields under `data`). Several values of
  /// one attribute are alternatives.
  var criteria: JSONValue? {
    var names: [String] = []
    for attribute in self where !names.contains(attribute.name) { names.append(attribute.name) }
    guard !names.isEmpty else { return nil }
    return .array(
      names.map { name in Self.criterion(name, filter { $0.name == name }.map(\.value)) })
  }

  private static func criterion(_ name: String, _ values: [String]) -> JSONValue {
    let label = JSONValue.object([
      "untranslated": .text("\(name): \(values.joined(separator: ", "))")
    ])
    return .object([
      "displayName": label, "ariaLabel": label,
      "data": .object([
        "displayName": .object(["untranslated": .text(name)]), "name": .text(name),
        "operator": .text("EQUALS"), "values": .array(values.map { .text($0) }),
      ]),
    ])
  }
}
