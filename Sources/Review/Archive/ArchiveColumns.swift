/// A column of an export archive whose cells name identities, and one whose cells name entitlements.
///
/// The document does not say which columns an archive has, and people who use it disagree about what some of them mean.
/// So these are only candidates: what they say has to agree with what the tenant says elsewhere.
struct ArchiveColumns: Hashable {
  /// How cells name something.
  enum Naming: Hashable {
    case id, email, name
  }

  /// A column, and how its cells name something.
  struct Reference: Hashable {
    let column: Int
    let naming: Naming
  }

  /// Names the identities: one, or several in a cell.
  let identities: Reference
  /// Names the entitlements: one, or several in a cell.
  let entitlements: Reference

  /// The most candidates that are tried for a file.
  private static let limit = 12

  /// The candidates in a file, the most reliable ones first; none if the file does not say who holds what.
  static func all(in header: [String]) -> [ArchiveColumns] {
    let titles = header.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
    let (people, access) = (
      references(titles, to: identityTitles), references(titles, to: entitlementTitles)
    )
    // What a row is about may just be called "id" or "name" if another column lists who or what belongs to it.
    let own = references(titles, to: ["id": [.id], "name": [.name], "displayname": [.name]])
    let pairs =
      people.flatMap { identity in access.map { (identity, $0) } }
      + people.flatMap { identity in own.map { (identity, $0) } }
      + own.flatMap { identity in access.map { (identity, $0) } }
    return pairs.prefix(limit).map { ArchiveColumns(identities: $0, entitlements: $1) }
  }

  private static func references(
    _ titles: [String], to known: KeyValuePairs<String, [Naming]>
  ) -> [Reference] {
    known.flatMap { title, namings in
      titles.firstIndex(of: title).map { column in
        namings.map { Reference(column: column, naming: $0) }
      } ?? []
    }
  }

  private static let identityTitles: KeyValuePairs<String, [Naming]> = [
    "identityid": [.id], "identityids": [.id], "userid": [.id], "identityemail": [.email],
    "useremail": [.email], "includedidentities": [.id, .email, .name],
    "identities": [.id, .email, .name], "identity": [.id, .email, .name], "identityname": [.name],
    "identitydisplayname": [.name], "username": [.name], "email": [.email],
  ]

  private static let entitlementTitles: KeyValuePairs<String, [Naming]> = [
    "entitlementid": [.id], "entitlementids": [.id], "includedentitlements": [.id, .name],
    "entitlements": [.id, .name], "entitlement": [.id, .name], "entitlementname": [.name],
    "entitlementdisplayname": [.name], "entitlementvalue": [.name],
  ]
}
