import FoundationEssentials
import Glibc
import RoleMining
import RoleMiningClient
import SampleOrganization

/// The folder that a sample organisation is written into.
struct SampleFolder {
  private let path: String
  private let isReplacing: Bool

  /// Examines the folder, before anything is generated.
  ///
  /// - Parameters:
  ///   - path: The folder; it need not exist.
  ///   - isReplacing: Whether the files of an earlier sample may be replaced.
  /// - Throws: `Failure` or `FileFailure` if the files cannot be written there.
  init(_ path: String, isReplacing: Bool) throws {
    self.path = path
    self.isReplacing = isReplacing
    let present = SampleFile.allCases.first {
      FileManager.default.fileExists(atPath: Self.joined(path, $0.path))
    }
    guard isReplacing || present == nil else {
      throw Failure(
        .usage,
        "\(Self.joined(path, present?.path ?? "").inQuotes) already exists. Use --force to replace the "
          + "files of an earlier sample, or name another folder.")
    }
  }

  /// Writes all files. A file without which nothing can be imported comes last.
  ///
  /// - Parameters:
  ///   - organization: The sample.
  ///   - report: Called before each file.
  /// - Throws: `Failure`, `FileFailure`; then nothing is left that was not there before.
  func write(_ organization: SampleOrganization, _ report: (SampleFile) -> Void) throws {
    let names = [SampleFile.truthFolder] + SampleFile.allCases.map(\.path)
    let places = [path] + names.map { Self.joined(path, $0) }
    let added = places.filter { !DatabaseFile($0).exists }
    do {
      try writeAll(organization, report)
    } catch {
      // Only an empty folder can be removed.
      for place in added.reversed() { remove(place) }
      throw error
    }
  }

  private func writeAll(
    _ organization: SampleOrganization, _ report: (SampleFile) -> Void
  ) throws {
    let truth = Self.joined(path, SampleFile.truthFolder)
    do {
      try FileManager.default.createDirectory(atPath: truth, withIntermediateDirectories: true)
    } catch {
      throw Failure(.failure, "The folder \(truth.inQuotes) cannot be created.")
    }
    let places = try SampleFile.allCases.map { try FilePlace(Self.joined(path, $0.path)) }
    for (file, place) in zip(SampleFile.allCases, places) {
      report(file)
      try Blocking { [isReplacing] in
        let bytes = Data(organization.bytes(of: file))
        try await WholeFile.write(bytes, to: place, replacing: isReplacing)
      }.value()
    }
  }

  /// The path of a file in a folder.
  static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
