/// Identifies a tenant in the journal, in the same way at all times and on every machine.
package struct TenantKey: Sendable, Hashable, CustomStringConvertible {
  /// The key as the records hold it.
  package let description: String

  /// Takes a key as a record holds it.
  package init(_ key: String) {
    // SQLite would end the text there.
    description = key.contains("\0") ? key.replacing("\0", with: "\u{FFFD}") : key
  }

  /// The tenant of an organisation, as its tokens name it.
  package static func organization(_ name: String) -> TenantKey { TenantKey(name) }

  /// A tenant whose tokens name no organisation: its address.
  package static func address(_ authority: String) -> TenantKey { TenantKey("host:\(authority)") }

  /// A local tenant, by the id that its file holds; a copy of the file has the same id.
  package static func local(_ id: String) -> TenantKey { TenantKey("local:\(id)") }
}
