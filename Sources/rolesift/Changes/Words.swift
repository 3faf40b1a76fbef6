import RoleMining
import Terminal

extension String {
  /// The text in quotes, with unprintable characters made visible, because names come from outside.
  var inQuotes: String { "'\(DisplayText(self).string)'" }
}

extension PotentialRole {
  /// `'Clerks' (07a0b4e2)`: the name for a person, the id for the tenant.
  var label: String { name.map { "\($0.inQuotes) (\(id.rawValue))" } ?? id.rawValue.inQuotes }

  /// The name, or the id if it has none.
  var shortLabel: String { (name ?? id.rawValue).inQuotes }
}

extension RoleMiningSession {
  /// `'Finance' (8c190e67)`.
  var label: String {
    let id = id?.rawValue ?? "without an id"
    return name.map { "\($0.inQuotes) (\(id))" } ?? id
  }
}

extension RoleMiningEntitlement {
  /// `'Read ledger' on 'Directory', held by 40 %`.
  var label: String {
    let place = applicationName.map { " on \($0.inQuotes)" } ?? ""
    let share = popularity.map { ", held by \(CellValue.percentage($0).shown.string) %" } ?? ""
    return displayName.inQuotes + place + share
  }
}

extension PublicIdentity {
  /// `'Ann Smith' (2c918084)`.
  var label: String {
    let address = email.map { ", \(DisplayText($0).string)" } ?? ""
    return "\(displayName.inQuotes) (\(DisplayText(id.rawValue).string)\(address))"
  }
}

extension Collection {
  /// One line for each element, and one that counts the rest.
  func listed(first count: Int = 20, _ line: (Element) -> String) -> [String] {
    let lines = prefix(count).map { "  " + line($0) }
    let rest = self.count - lines.count
    return rest > 0 ? lines + ["  and \(rest.grouped) more"] : lines
  }
}
