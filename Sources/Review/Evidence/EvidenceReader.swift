import RoleMining
import RoleMiningClient

/// Reads what a tenant knows apart from its potential roles, for one run of the program.
///
/// Everything is asked at the lowest priority, so that the analyst's own requests come first. What was
/// refused is not asked again, what was counted is kept, and the roles and policies of the tenant are
/// read once.
package actor EvidenceReader {
  let client: Client
  /// The progress of its longer readings.
  package nonisolated let meter = ReadingMeter()
  private let permissions: @Sendable () async -> Permissions?
  private var refusals: [Endpoint: APIError] = [:]
  private var counts: [String: Int] = [:]
  private var reading: Task<TenantSurroundings, Never>?
  let rulesFile: ConflictRulesFile?
  var readingRules: Task<ConflictRules, Never>?
  var archives = ArchiveExperience()

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - client: The tenant.
  ///   - rules: Conflict rules besides the tenant's; nil if there are none.
  ///   - permissions: What the login may do; nil if unknown.
  package init(
    _ client: Client, rules: ConflictRulesFile? = nil,
    permissions: @escaping @Sendable () async -> Permissions? = { nil }
  ) {
    self.client = client
    rulesFile = rules
    self.permissions = permissions
  }

  /// Runs an operation unless its endpoint was refused before, or certainly will be.
  ///
  /// - Parameter operation: The operation, which changes nothing.
  /// - Returns: Its output.
  /// - Throws: `APIError`. A refusal is thrown again without another request.
  func ask<Output>(
    _ operation: RoleMining.Operation<Output>
  ) async throws(APIError) -> Output {
    try await asking(operation.endpoint) { () async throws(APIError) in
      try await client.run(operation, priority: .background)
    }
  }

  /// Reads the rows of a listing, as `ask` does.
  ///
  /// - Parameters:
  ///   - listing: The listing.
  ///   - progress: Receives the number of rows so far, and the total if the tenant gives it.
  /// - Returns: The readable rows.
  /// - Throws: `APIError` of the first page that failed.
  func rows<Row, Fields>(
    of listing: Listing<Row, Fields>, progress: (@Sendable (Int, Int?) -> Void)? = nil
  ) async throws(APIError) -> [Row] {
    try await asking(listing.endpoint) { () async throws(APIError) in
      var rows: [Row] = []
      var pages = client.pages(listing, priority: .background).makeAsyncIterator()
      while let page = try await pages.next() {
        rows += page.items
        progress?(rows.count, page.total)
      }
      return rows
    }
  }

  /// How many identities fit a query of the search language; kept for the run.
  ///
  /// - Parameter query: The query.
  /// - Returns: The number.
  /// - Throws: `APIError`.
  func count(of query: String) async throws(APIError) -> Int {
    if let count = counts[query] { return count }
    let count = try await ask(.count(ofIdentities: query))
    counts[query] = count
    return count
  }

  /// What the tenant has apart from its potential roles; the first caller reads it, later ones get the same.
  ///
  /// - Parameter again: Whether to read the existing roles again; the policies are not read again.
  /// - Returns: What could be read.
  package func surroundings(again: Bool = false) async -> TenantSurroundings {
    if again { reading = nil }
    if let reading { return await reading.value }
    let task = Task { await TenantSurroundings(from: self) }
    reading = task
    return await task.value
  }

  /// Reads the roles and policies again when they are asked for next.
  package func forgetSurroundings() { (reading, readingRules) = (nil, nil) }

  /// Remembers that the tenant is not one of this program.
  func offersNoEvidence(_ error: APIError) {
    for endpoint in Endpoint.ofLocalTenants { refusals[endpoint] = error }
  }

  /// Whether an endpoint was not refused yet.
  func mayOffer(_ endpoint: Endpoint) -> Bool { refusals[endpoint] == nil }

  /// Does what asks an endpoint, unless that was refused before or certainly will be, and remembers a refusal.
  ///
  /// - Parameters:
  ///   - endpoint: The endpoint.
  ///   - work: What asks it.
  /// - Returns: The answer.
  /// - Throws: `APIError`.
  func asking<Answer: Sendable>(
    _ endpoint: Endpoint, _ work: () async throws(APIError) -> Answer
  ) async throws(APIError) -> Answer {
    try await admit(endpoint)
    do throws(APIError) {
      return try await work()
    } catch {
      note(error, at: endpoint)
      throw error
    }
  }

  private func admit(_ endpoint: Endpoint) async throws(APIError) {
    if let refusal = refusals[endpoint] { throw refusal }
    guard let obstacle = await permissions()?.obstacle(to: endpoint) else { return }
    let error = APIError(.forbidden, operation: endpoint.name, messages: [obstacle])
    refusals[endpoint] = error
    throw error
  }

  /// A refusal holds for the run, and so does the answer of a tenant that does not have an operation at all.
  private func note(_ error: APIError, at endpoint: Endpoint) {
    let isAbsent = error.kind == .missing && !endpoint.template.contains("{")
    guard error.kind == .forbidden || isAbsent else { return }
    refusals[endpoint] = error
  }
}

extension APIError {
  /// Why something is not known, as a clause.
  package var ignorance: String {
    switch kind {
    case .forbidden:
      messages.first.flatMap { $0.contains("scope") ? Self.clause($0) : nil }
        ?? "this login lacks the permission"
    case .missing: "the tenant does not offer it"
    default:
      Self.clause(kind.summary + (messages.first.map { ": \($0)" } ?? ""))
    }
  }

  /// The first of some sentences, to be put into another one. A full stop does not end it within an address.
  private static func clause(_ sentences: String) -> String {
    var first = sentences[...]
    if let end = sentences.indices.first(where: { sentences[$0...].hasPrefix(". ") }) {
      first = sentences[..<end]
    }
    if first.last == "." { first = first.dropLast() }
    return first.prefix(1).lowercased() + first.dropFirst()
  }
}
