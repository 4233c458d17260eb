//! How wide columns must be at least so that words stay whole wherever there is room for them.

/// What stands in a column: the width of its widest cell, and that of its longest word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Content {
    pub cell: usize,
    pub word: usize,
}

impl Content {
    /// The same with one more cell.
    pub(super) fn with(self, cell: &str, width: impl Fn(&str) -> usize) -> Content {
        let word = cell.split(' ').map(&width).max().unwrap_or_default();
        Content { cell: self.cell.max(width(cell)), word: self.word.max(word) }
    }
}

/// The least width of each column, where one has to be set: of those whose longest word is longer than the share of the room
/// that the library would leave them. Where the words do not fit beside each other, the longest ones are broken.
///
/// The library gives a column with a least width that is more than an equal share just that; then every column that needs no
/// more than an equal share of what is left what it needs, and to the others equal shares of the rest.
pub(super) fn least(columns: &[Content], room: usize) -> Vec<Option<usize>> {
    let longest = columns.iter().map(|column| column.word).max().unwrap_or_default();
    let fits = |most: &usize| columns.iter().map(|column| column.word.min(*most)).sum::<usize>() <= room;
    let most = (0..=longest).rev().find(fits).unwrap_or_default();
    let wanted: Vec<usize> = columns.iter().map(|column| column.word.min(most)).collect();
    let mut least = vec![None; columns.len()];
    loop {
        let share = share(columns, &least, room);
        let is_short = |at: &usize| {
            least.get(*at).is_some_and(Option::is_none)
                && share.get(*at).zip(wanted.get(*at)).is_some_and(|(share, wanted)| share < wanted)
        };
        let Some(at) = (0..columns.len()).find(is_short) else { return least };
        if let (Some(place), Some(wanted)) = (least.get_mut(at), wanted.get(at)) {
            *place = Some(*wanted);
        }
    }
}

/// The width that each column gets where some have a least width.
fn share(columns: &[Content], least: &[Option<usize>], room: usize) -> Vec<usize> {
    let mut widths: Vec<Option<usize>> = least.to_vec();
    loop {
        let taken: usize = widths.iter().flatten().sum();
        let open = widths.iter().filter(|width| width.is_none()).count();
        let equal = room.saturating_sub(taken).checked_div(open).unwrap_or_default();
        let fitting = widths.iter_mut().zip(columns).find(|(width, column)| width.is_none() && column.cell <= equal);
        match fitting {
            Some((width, column)) => *width = Some(column.cell),
            None => return widths.into_iter().map(|width| width.unwrap_or(equal)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(columns: &[(usize, usize)], room: usize) -> Vec<Option<usize>> {
        let columns: Vec<Content> = columns.iter().map(|(cell, word)| Content { cell: *cell, word: *word }).collect();
        least(&columns, room)
    }

    #[test]
    fn a_column_that_gets_enough_is_left_alone() {
        assert_eq!(of(&[(5, 5), (100, 40)], 76), [None, None]);
        assert_eq!(of(&[(20, 20), (10, 10)], 76), [None, None]);
    }

    #[test]
    fn a_long_word_takes_from_columns_that_can_wrap() {
        assert_eq!(of(&[(60, 8), (100, 41)], 76), [None, Some(41)]);
        assert_eq!(of(&[(20, 20), (18, 4), (50, 40)], 76), [Some(20), None, Some(40)]);
    }

    #[test]
    fn of_words_that_do_not_fit_the_longest_are_broken() {
        assert_eq!(of(&[(60, 10), (60, 60), (60, 60)], 60), [None, Some(25), Some(25)]);
    }
}
