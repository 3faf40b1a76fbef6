import RoleEvidence
import RoleMining
import RoleMiningClient

/// The conflict rules that a team keeps in a file, besides the policies of its tenant.
///
/// ```yaml
/// - name: Enter and approve payments
///   severity: high               # optional: low, medium, high or critical
///   left:
///     - Payment entry            # by name, on any source
///     - id: 2c9180867a5f4c20     # by id
///   right:
///     - name: Payment approval
///       source: SAP S/4HANA      # the name or the id of the source
/// ```
package struct ConflictRulesFile: Sendable, Hashable {
  /// The file's name, for messages and as the origin of its rules.
  package let name: String
  /// The rules, in the order of the file.
  package let rules: [ConflictRule]

  /// The greatest length of a file, in bytes.
  private static let greatestLength = 1 << 20

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - yaml: The text.
  ///   - name: The file's name.
  /// - Throws: `ConnectionSettingsError` with the line of the error.
  package init(yaml: String, name: String) throws(ConnectionSettingsError) {
    self.name = name
    var reader = ConflictRulesReader(name)
    rules = try reader.rules(in: yaml)
  }
}

extension ConflictRulesFile {
  /// Reads a file, or a pipe.
  ///
  /// - Parameter path: The file.
  /// - Returns: Its rules.
  /// - Throws: `ConnectionSettingsError` if it cannot be read, or with the line of what is wrong in it.
  package static func read(_ path: String) throws(ConnectionSettingsError) -> ConflictRulesFile {
    let bytes: [UInt8]?
    do throws(ReadingFailure) {
      bytes = try ReadableFile(path).bytes(limit: greatestLength)
    } catch {
      throw ConnectionSettingsError(
        "The rules file '\(path)' cannot be read: \(error). "
          + "--rules FILE and 'rules' in the settings file name it.")
    }
    guard let bytes else {
      throw ConnectionSettingsError("The rules file '\(path)' is longer than 1 MiB. Shorten it.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConnectionSettingsError(
        "The rules file '\(path)' is not UTF-8 text. Save it as UTF-8.")
    }
    return try ConflictRulesFile(yaml: text, name: path)
  }
}
