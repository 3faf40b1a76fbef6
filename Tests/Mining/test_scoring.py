"""python3 -m unittest discover Tests/Mining"""
import os
import tempfile
import unittest

import scoring


class Scoring(unittest.TestCase):
    def test_equal_partitions_score_one_and_crossed_ones_less_than_nothing(self):
        self.assertEqual(scoring.adjusted_rand([1, 1, 2, 2], ["b", "b", "a", "a"]), 1)
        self.assertLess(scoring.adjusted_rand([1, 1, 2, 2], [1, 2, 1, 2]), 0.1)

    def test_those_in_no_role_are_alone(self):
        self.assertLess(scoring.adjusted_rand([1, 1, 1], [None, None, None]), 1)

    def test_matching_gives_a_bundle_away_for_a_second_match(self):
        mined = [{"a", "b", "c", "d", "e"}, {"a", "b", "c", "d", "f"}]
        planted = [{"a", "b", "c", "d"}, {"a", "b", "c", "d", "e"}]
        self.assertEqual(len(scoring.matches(mined, planted)), 2)

    def test_a_role_shortens_the_description_by_what_it_explains(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "pairs.txt")
            with open(path, "w") as file:
                for person in range(10):
                    file.writelines(f"p{person} e{e}\n" for e in range(4))
            role = {"members": [f"p{person}" for person in range(10)]}
            self.assertEqual(scoring.cost(path, []), 40)
            self.assertEqual(scoring.cost(path, [role]), 1 + 10 + 4)


if __name__ == "__main__":
    unittest.main()
