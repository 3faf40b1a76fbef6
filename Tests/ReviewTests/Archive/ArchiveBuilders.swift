import FoundationEssentials

@testable import Review

/// An archive of files that are not compressed.
func archive(_ files: (name: String, text: String)...) -> Data {
  var (bytes, directory) = ([UInt8](), [UInt8]())
  for (name, text) in files {
    let (name, content) = (Array(name.utf8), Array(text.utf8))
    // Version, flags, method, time and date, checksum, both sizes, the lengths of the name and of what is extra.
    let facts =
      little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4)
      + little(ZipContents.checksum(of: content), 4) + little(content.count, 4)
      + little(content.count, 4) + little(name.count, 2) + little(0, 2)
    directory += little(0x0201_4B50, 4) + little(20, 2) + facts
    directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(bytes.count, 4)
    directory += name
    bytes += little(0x0403_4B50, 4) + facts + name + content
  }
  let start = bytes.count
  bytes += directory + little(0x0605_4B50, 4) + little(0, 4)
  bytes += little(files.count, 2) + little(files.count, 2)
  return Data(bytes + little(directory.count, 4) + little(start, 4) + little(0, 2))
}

private func little(_ number: Int, _ width: Int) -> [UInt8] {
  (0..<width).map { UInt8(number >> (8 * $0) & 0xFF) }
}

/// A compressed archive, made by Python's zipfile: `identities.csv`, and `holdings.csv` in which the first thirty
/// identities of a `CloudTenant` hold its entitlement, by address and name, separated by semicolons.
let compressedArchive =
  Data(
    base64Encoded: """
      UEsDBBQAAAAIAAAAIVxIQ5Gc4QAAAH0DAAAOAAAAaWRlbnRpdGllcy5jc3Zl0j1OA2EMhOEeiTtwApSZya/cgFAKCnyH
      ldgiUoIoUoSzUXAkrsBsQ/FN6bfyI/v3++f1ff64nq5fDz1d5vqfjpfpdL6/61X16un55e34ON+my+d5dkM1xsZqjk3V
      Gtu6ej22TfVmbNvq7dh21bux7av3YztUH2JnQ5CShRIWGIPQwByEBwYhRDAJYYJRCBXMQrhgGEIG0xA22saw0TbmnZZD
      hY22MWy0jWGjbQwbbWPYaBvDRtsYNtrGsMk2hU22KWyyTfmFyxuGTbYpbLJNYZNtCptsU9hkm8Im2zTa/gBQSwMEFAAA
      AAgAAAAhXF7BwtiHAAAA5wIAAAwAAABob2xkaW5ncy5jc3Z10T0KwkAUReFecA9DFiC+6z9pFJnCwuxhwFcEZsQiRdy9
      sX+nvKf7uI+Xv6dx+qbcylj7/B/V2xLTUJqvV8P2ers/88bn0j7V+y4n65ZscVacd3Hex/kQ52OcT3E+x/kCHGKC0wBq
      IDWgGlgNsAZaA66BV+AV/QpegVfgFXgFXoFX4FXs/QFQSwECFAMUAAAACAAAACFcSEORnOEAAAB9AwAADgAAAAAAAAAA
      AAAAgAEAAAAAaWRlbnRpdGllcy5jc3ZQSwECFAMUAAAACAAAACFcXsHC2IcAAADnAgAADAAAAAAAAAAAAAAAgAENAQAA
      aG9sZGluZ3MuY3N2UEsFBgAAAAACAAIAdgAAAL4BAAAAAA==
      """, options: .ignoreUnknownCharacters) ?? Data()
