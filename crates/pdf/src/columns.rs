//! How wide the columns of a table are: by what stands in them, as a person would do it.

use crate::breaks::longest_part;

/// About so many characters of a table's text stand side by side on an A4 page.
const PAGE_CHARS: f64 = 104.0;
/// What a cell's own margins take, in characters.
const CELL_MARGIN_CHARS: f64 = 2.5;

/// What a column holds, in characters.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Extent {
    /// Its longest line.
    pub(crate) longest_line: f64,
    /// Its longest stretch without a break.
    pub(crate) longest_part: f64,
}

impl Extent {
    /// Makes room for this text; `scale` is the width of its letters beside ordinary ones.
    pub(crate) fn include(&mut self, text: &str, scale: f64) {
        let line = text.split('\n').map(|line| line.chars().count()).max().unwrap_or(0);
        self.longest_line = self.longest_line.max(characters(line) * scale);
        self.longest_part = self.longest_part.max(characters(longest_part(text)) * scale);
    }
}

#[expect(clippy::cast_precision_loss, reason = "a line of 2^52 characters does not exist")]
fn characters(count: usize) -> f64 {
    count as f64
}

/// The columns' shares of the page. What fits gets what it needs; the rest is divided among the
/// wide columns by the square root of their content, so that a long one does not starve a shorter one.
pub(crate) fn shares(extents: &[Extent]) -> Vec<f64> {
    let needs: Vec<f64> = extents.iter().map(|extent| extent.longest_line + CELL_MARGIN_CHARS).collect();
    let floors: Vec<f64> = extents.iter().map(|extent| extent.longest_part + CELL_MARGIN_CHARS).collect();
    if needs.iter().sum::<f64>() <= PAGE_CHARS {
        return needs;
    }
    let mut given: Vec<Option<f64>> = vec![None; needs.len()];
    loop {
        let left = PAGE_CHARS - given.iter().flatten().sum::<f64>();
        let open = given.iter().filter(|share| share.is_none()).count();
        let fair = left / characters(open.max(1));
        let fitting = (0..needs.len()).find(|column| {
            given.get(*column) == Some(&None) && needs.get(*column).is_some_and(|need| *need <= fair)
        });
        match fitting {
            Some(column) => given[column] = Some(needs[column]),
            None => return divided(&needs, &floors, &given, left),
        }
    }
}

fn divided(needs: &[f64], floors: &[f64], given: &[Option<f64>], left: f64) -> Vec<f64> {
    let open = given.iter().zip(needs).filter(|(share, _)| share.is_none());
    let weight_of_all: f64 = open.map(|(_, need)| need.sqrt()).sum();
    let columns = needs.iter().zip(floors).zip(given);
    columns
        .map(|((need, floor), share)| share.unwrap_or((left * need.sqrt() / weight_of_all).max(*floor)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extent(text: &str) -> Extent {
        let mut extent = Extent::default();
        extent.include(text, 1.0);
        extent
    }

    #[test]
    fn narrow_columns_keep_their_width_beside_a_very_wide_one() {
        let wide = "word ".repeat(200);
        let shares = shares(&[extent("12:00:00"), extent(&wide), extent("exact")]);
        assert_eq!((shares[0], shares[2]), (10.5, 7.5));
        assert!(shares[1] > 80.0);
    }

    #[test]
    fn two_wide_columns_share_without_starving_the_shorter() {
        let shares = shares(&[extent(&"word ".repeat(20)), extent(&"word ".repeat(200))]);
        assert!(shares[0] > 20.0 && shares[1] > shares[0], "{shares:?}");
    }
}
