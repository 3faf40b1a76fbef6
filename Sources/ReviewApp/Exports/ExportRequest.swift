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
  /// Whether a file with that name is replaced.
  package internal(set) var replaces = false
}

extension PotentialRole {
  /// A name for a file about the role, no part of which can lead elsewhere or confuse a terminal.
  func fileName(minimumPopularity: Int?) -> String {
    displayName.fileName + (minimumPopularity.map { "-from-\($0)" } ?? "") + ".zip"
  }
}

extension String {
  /// The text as a part of a file's name: letters, digits and hyphens.
  var fileName: String {
    let letters = lowercased().map { letter in
      letter.isASCII && (letter.isLetter || letter.isNumber) ? letter : "-"
    }
    let words = String(letters).split(separator: "-").joined(separator: "-")
    return words.isEmpty ? "potential-role" : String(words.prefix(60))
  }
}
