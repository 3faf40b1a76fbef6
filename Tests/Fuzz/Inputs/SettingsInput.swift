import FoundationEssentials
import Glibc
import RoleMiningClient

/// Reads a settings file; the first byte chooses which. Only the way to a tenant is looked for, never
/// the secret: the file may name a command that tells it, and this one would be made up.
func readSettings(_ input: Data) {
  let files = [".sailpoint/config.yaml", "settings.yaml", "config.json"]
  let folder = temporaryFolder
  let path = "\(folder)/\(files[Int(input.first ?? 0) % files.count])"
  write(input.dropFirst(), to: path)
  defer { unlink(path) }
  _ = try? ConnectionSettings.target(
    variables: [:], homeFolder: folder, configurationFolder: folder, workingFolder: folder)
}
