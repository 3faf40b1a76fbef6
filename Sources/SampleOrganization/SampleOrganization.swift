/// A made-up organisation: identities, their access and its usage, and the planted roles.
///
/// The same size, seed and noise give the same organisation on every platform. Access has layers:
/// birthright, department, location, job, duties across departments, left-overs of former jobs, single
/// extras. The jobs and duties are the ground truth for mining.
///
/// ```swift
/// let organization = SampleOrganization(size: .small, seed: 7)
/// organization.identities.count  // 200
/// ```
package struct SampleOrganization: Sendable, Equatable {
  /// The identities.
  package let identities: [SampleIdentity]

  /// The applications.
  package let sources: [SampleSource]

  /// The entitlements.
  package let entitlements: [SampleEntitlement]

  /// The assignments: by identity, then by entitlement, without duplicates.
  package let assignments: [SampleAssignment]

  /// Days of use in the last 90, only of sources with complete activity: by identity, then by source.
  package let usage: [SampleUsage]

  /// Existing roles: a tenth of the planted jobs with their department's access, a tenth with a third of
  /// it missing, and two that resemble jobs: one has an additional entitlement, one only half of the job's.
  package let existingRoles: [SampleRole]

  /// Three pairs of entitlements that must not meet: one within a planted job, one within somebody who
  /// changed jobs, and one that nobody has.
  package let conflicts: [SampleConflict]

  /// Who changed jobs and kept most of the former access.
  package let jobChanges: [SampleJobChange]

  /// A role with six of the eight birthright entitlements. It is not among `existingRoles`, so that
  /// common access is there to be discovered; add it to start with common access confirmed.
  package let commonAccessRole: SampleRole

  /// The truth: the planted jobs, then the planted duties.
  package let plantedRoles: [PlantedRole]

  /// What nearly everybody has, in the organisation, in a department, in a city.
  package let commonAccess: [SampleCommonAccess]

  /// Invents an organisation.
  ///
  /// - Parameters:
  ///   - size: How large it is.
  ///   - seed: Another seed gives other people, names and access.
  ///   - noise: Multiplies missing access, single extras and left-overs of former jobs; 0 is tidy, 1 is
  ///     usual, 3 is a mess.
  package init(size: OrganizationSize = .medium, seed: UInt64 = 7, noise: Double = 1) {
    let plan = Plan(size: size, seed: seed)
    let staff = Staff(plan: plan, seed: seed)
    let holdings = Holdings(plan: plan, staff: staff, seed: seed, noise: noise)
    identities = staff.identities
    sources = plan.sources
    entitlements = plan.entitlements
    jobChanges = JobChanges(plan: plan, staff: staff, seed: seed, noise: noise).changes
    let access = holdings.adding(jobChanges)
    assignments = access.assignments
    // What identities kept from a former job they no longer use.
    usage = Activity(plan: plan, holdings: holdings, seed: seed).usage
    plantedRoles = plan.plantedRoles(staff: staff, holdings: holdings)
    commonAccess = plan.commonAccess
    existingRoles =
      plan.existingRoles(staff: staff, seed: seed) + plan.twins(staff: staff, seed: seed)
    conflicts = plan.conflicts(
      staff: staff, holdings: access, changes: jobChanges, seed: seed)
    commonAccessRole = plan.commonAccessRole(holdings: holdings, seed: seed)
  }
}
