import RoleMining

/// An entitlement as a conflict rule means it: by id, or, in a rules file, by name.
package enum ConflictingAccess: Sendable, Hashable {
  /// By id.
  case id(Entitlement.ID)
  /// By the display name or the entitlement's own name, in the source of this name or id; without a source
  /// in any. Case and white space around names do not count.
  case named(String, source: String?)
}
