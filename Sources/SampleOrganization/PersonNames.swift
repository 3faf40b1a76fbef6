/// Names of mixed origin, deliberately with accents and apostrophes.
enum PersonNames {
  static let first = split(
    """
    Ana Björn Chloé Dmitri Elif Fatima Günther Hiroshi Inés Jürgen Kofi Leïla Mateo Nadia Olu Priya
    Quentin Rosa Søren Tomáš Ursula Víctor Wanjiru Xiomara Yusuf Zoë Aisha Bruno Carmen Daniel Emma
    Félix Grace Henrik Ivana Jamal Katarzyna Liam María Nguyen Oscar Paulo Rania Stefan Thandiwe Uma
    Valentina William Ximena Yara Zoltán Amélie Benedikt Ciara Davide Esther François Giulia Hana
    Ibrahim Jana Kenji Lucía Magnus Noor Ottilie Petra Ravi Saoirse Tariq
    """)

  static let last = split(
    """
    Almeida Bäcker Castillo D'Amico Eriksson Fernández García Haddad Ito Jansen Kowalski Łukasiewicz
    Müller Nakamura O'Brien Pérez Quispe Rossi Sørensen Tanaka Uzun Vasquez Weiß Xu Yılmaz Zieliński
    Andersson Bianchi Chukwu Dubois Evans Fischer Grønvold Hernández Ivanov Johansson Kim Larsson
    Mbeki Novák O'Connor Papadopoulos Qureshi Ramírez Schäfer Takahashi Ueda Virtanen Wójcik Yamamoto
    Zhang Abadi Bergström Čapek Diallo Esposito Faure Gutiérrez Hoffmann Iqbal Jørgensen Kumar Lefèvre
    Moreau Nuñez Okafor Petrović Ruiz Silva Thompson Varga
    """)

  static let cities = [
    "Madrid", "Zürich", "Austin", "Singapore", "São Paulo", "Kraków", "Toronto", "Nairobi", "Osaka",
    "Lyon", "Dublin", "Hyderabad",
  ]

  private static func split(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
