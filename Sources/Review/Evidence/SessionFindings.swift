import RoleMining
import RoleMiningClient

/// What mining knows about a session beyond the API.
package struct SessionFindings: Sendable {
  /// How far mining is, and how sure its result is.
  package var mining: TenantMining
  /// The first of the identities in no role, beginning with those that nearly fit one.
  package var unplaced: Page<TenantUnplacedIdentity>

  /// Creates a value from its fields.
  package init(mining: TenantMining, unplaced: Page<TenantUnplacedIdentity>) {
    self.mining = mining
    self.unplaced = unplaced
  }
}

extension EvidenceReader {
  /// How far mining of an existing session is, and how sure its result is.
  ///
  /// - Parameter session: The session.
  /// - Returns: What the tenant says.
  /// - Throws: `APIError`. A tenant that does not offer this is not asked again.
  package func mining(
    of session: RoleMiningSession.ID
  ) async throws(APIError) -> TenantMining {
    do throws(APIError) {
      return try await ask(.mining(of: session))
    } catch {
      if error.kind == .missing { offersNoEvidence(error) }
      throw error
    }
  }

  /// What mining knows about a session beyond the API.
  ///
  /// - Parameter session: The session, which exists.
  /// - Returns: What the tenant says.
  /// - Throws: `APIError`.
  package func findings(
    on session: RoleMiningSession.ID
  ) async throws(APIError) -> SessionFindings {
    SessionFindings(
      mining: try await mining(of: session),
      unplaced: try await ask(Listing.unplaced(in: session).page(count: true)))
  }
}

extension TenantMining {
  /// Which of the thresholds is being weighed, as a clause; nil if none is.
  package var progressText: String? {
    guard isBounded == nil, let weighedCount, let thresholdCount else { return nil }
    return "weighing threshold \(weighedCount) of \(thresholdCount)"
  }

  /// What an analyst has to know about the result, as sentences.
  package var caveats: [String] {
    var sentences: [String] = []
    if isBounded == true {
      sentences.append(
        "The access has hardly any structure, so the search was cut short: roles may be missing.")
    }
    if let stability, stability < Self.leastStability {
      sentences.append(
        "The result is unstable: with another starting point, only \(stability) % of the grouping "
          + "stays the same.")
    }
    return sentences
  }

  /// Below this stability, in percent, an analyst is warned.
  package static let leastStability = 95
}
