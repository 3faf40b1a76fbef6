import FoundationEssentials
import Journal
import RoleMining

extension ReportedSession {
  /// A role whose session is reported.
  struct RoleSession {
    let role: PotentialRole.ID
    let session: String?
    var sessionName: String?
  }

  /// The sessions of reported roles, sorted by name.
  static func all(
    of roles: [RoleSession], _ listed: [PotentialRole.ID: PotentialRole],
    _ sessions: [RoleMiningSession]
  ) -> [Self] {
    let known = Dictionary(
      sessions.compactMap { session in session.id.map { ($0.rawValue, session) } }
    ) { first, _ in first }
    var all: [String: Self] = [:]
    for subject in roles {
      let parameters = listed[subject.role]?.session
      let id = parameters?.id?.rawValue ?? subject.session
      let name = parameters?.name ?? subject.sessionName
      let key = id ?? name ?? ""
      guard all[key] == nil else { continue }
      all[key] = Self(
        id: id, name: name, parameters, id.flatMap { known[$0] })
    }
    return all.values.sorted { ($0.name ?? "", $0.id ?? "") < ($1.name ?? "", $1.id ?? "") }
  }

  private init(
    id: String?, name: String?, _ parameters: RoleMiningSessionParameters?,
    _ session: RoleMiningSession?
  ) {
    self.id = id
    self.name = session?.name ?? name
    type = (session?.type ?? parameters?.type)?.displayText
    population = (session?.scope ?? parameters?.scope)?.words ?? "not known"
    scopingMethod = (session?.scopingMethod ?? parameters?.scopingMethod)?.displayText
    identityCount = session?.identityCount
    minimumIdentities = session?.minimumIdentities ?? parameters?.minimumIdentities
    pruneThreshold = session?.pruneThreshold ?? parameters?.pruneThreshold
    prescribedPruneThreshold = session?.prescribedPruneThreshold
    created = session?.createdDate.map(Timestamp.text(for:))
  }
}

extension RoleMiningSessionScope {
  /// The population: "department is Finance or Sales".
  var words: String {
    var words: [String] = []
    if !identityIDs.isEmpty {
      words.append(
        "\(identityIDs.count.grouped) listed \(identityIDs.count == 1 ? "identity" : "identities")")
    }
    if let criteria, !criteria.trimmed.isEmpty { words.append(criteria.trimmed) }
    words += (attributeFilterCriteria?.elements ?? []).map(Self.words)
    return words.isEmpty ? "all identities" : words.joined(separator: "; ")
  }

  /// T-31: the conditions arrive in any shape; one that is not known is quoted.
  private static func words(_ criterion: JSONValue) -> String {
    let data = criterion["data"] ?? criterion
    let values = data["values"]?.elements.compactMap(\.text) ?? []
    guard let name = data["name"]?.text, !values.isEmpty else {
      let json = try? WireJSON.encode(criterion)
      return json.map { String(decoding: $0, as: UTF8.self) } ?? "not known"
    }
    let sign = data["operator"]?.text ?? "EQUALS"
    return "\(name) \(sign == "EQUALS" ? "is" : sign) \(values.joined(separator: " or "))"
  }
}
