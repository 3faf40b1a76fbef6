import Review
import RoleMining

/// An export of a potential role into a file of this machine.
package struct ExportRequest: Sendable, Equatable {
  /// Where the potential role is.
  package let path: RolePath
  /// The name of the zip file, from the folder that the program was started in.
  package let file: String
  /// The minimum popularity of an entitlement in percent, 1–100; nil exports the role as it is. T-35:
  /// only an export that changes something on the tenant knows it.
  package let minimumPopularity: Int?
  /// Whether a file of that name is replaced.
  package internal(set) var replaces = false
}

extension PotentialRole {
  /// A name for a file about the role: no part of it can lead elsewhere or confuse a terminal.
  func fileName(minimumPopularity: Int?) -> String {
    let letters = displayName.lowercased().map { letter in
      letter.isASCII && (letter.isLetter || letter.isNumber) ? letter : "-"
    }
    let words = String(letters).split(separator: "-").joined(separator: "-")
    let name = words.isEmpty ? "potential-role" : String(words.prefix(60))
    return name + (minimumPopularity.map { "-from-\($0)" } ?? "") + ".zip"
  }
}
