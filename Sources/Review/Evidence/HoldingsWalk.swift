import RoleEvidence
import RoleMining

/// Asks a tenant person by person who holds which of a role's entitlements, a few at a time.
///
/// It takes a request for each person, so it begins only when an analyst asks for it.
package struct HoldingsWalk: Sendable, Hashable {
  /// How many people are asked in one step.
  private static let stepSize = 5

  /// The role.
  package let path: RolePath
  /// Its entitlements.
  package let entitlements: [NamedReference]
  /// Its identities; nil until they are read.
  package private(set) var identities: [PublicIdentity]?
  /// For each person asked so far, the places of the entitlements that they hold, ascending.
  private var held: [[Int]] = []
  /// What they hold of the access that conflict rules mention.
  private var access = PeopleAccess()
  private let named: [NamedAccess]

  /// Prepares to ask about a role.
  package init(_ path: RolePath, entitlements: [RoleMiningEntitlement]) {
    self.path = path
    self.entitlements = entitlements.map {
      NamedReference(id: Identifier($0.id.rawValue), name: $0.displayName)
    }
    named = entitlements.map { NamedAccess($0) }
  }

  /// The number of people asked so far.
  package var askedCount: Int { held.count }

  /// What was found, once everybody was asked.
  package var holdings: TenantHoldings? {
    guard let identities, held.count == identities.count else { return nil }
    return TenantHoldings(identities: identities, entitlements: entitlements, held: held)
  }

  /// What they hold of the access that conflict rules mention, once everybody was asked.
  package var peopleAccess: PeopleAccess? { holdings == nil ? nil : access }

  /// Reads who is in the role the first time; after that, asks about the next few people.
  ///
  /// - Parameter reader: The tenant.
  /// - Throws: `APIError` if the tenant does not say it.
  package mutating func goOn(with reader: EvidenceReader) async throws(APIError) {
    guard let identities else {
      identities = try await reader.rows(of: .identities(of: path.role, in: path.session)).map {
        PublicIdentity(id: $0.id, name: $0.name)
      }
      let rules = await reader.conflictRules()
      access = PeopleAccess(people: identities ?? [], names: rules.entitlementNames)
      if !rules.queries.isEmpty { access.predicted = .known([:]) }
      return
    }
    let mentioned = await reader.conflictRules().book(knowing: named).entitlements
    let places = Dictionary(
      entitlements.enumerated().map { ($1.id.rawValue, $0) },
      uniquingKeysWith: { first, _ in first })
    for person in identities.dropFirst(held.count).prefix(Self.stepSize) {
      let rows = try await reader.rows(of: .entitlements(heldBy: person.id))
      held.append(Set(rows.compactMap { places[$0.id.rawValue] }).sorted())
      let relevant = rows.filter { mentioned.contains($0.id) }
      if !relevant.isEmpty { access.held[person.id] = Set(relevant.map(\.id)).sorted() }
      for row in relevant { access.names[row.id] = row.name ?? access.names[row.id] }
      try await predict(person.id, with: reader)
    }
  }

  /// Asks about the policies that are only a query, unless the tenant has refused; the other rules do not need this.
  private mutating func predict(
    _ person: Identity.ID, with reader: EvidenceReader
  ) async throws(APIError) {
    guard case .known(var predicted) = access.predicted else { return }
    do throws(APIError) {
      predicted[person] = try await reader.predictedViolations(
        by: person, with: named.map(\.id))
      access.predicted = .known(predicted)
    } catch {
      if error.kind == .cancelled { throw error }
      access.predicted = .unknown(error.ignorance)
    }
  }
}
