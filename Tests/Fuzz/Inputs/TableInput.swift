import FoundationEssentials
import Glibc
import LocalTenant

/// Imports three files, parted by zero bytes, as a folder; and all of it as a file of pairs.
func readTable(_ input: Data) {
  let folder = temporaryFolder
  let tenant = folder + "/tenant.db"
  let names = ["identities.csv", "entitlements.csv", "assignments.csv"]
  let parts = input.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
  for (name, part) in zip(names, parts) { write(part, to: "\(folder)/\(name)") }
  _ = try? LocalTenant.importFolder(folder, into: tenant)
  unlink(tenant)
  write(input, to: folder + "/pairs")
  _ = try? LocalTenant.importPairs(folder + "/pairs", into: tenant)
  unlink(tenant)
  for name in names { unlink("\(folder)/\(name)") }
}
