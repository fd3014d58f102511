//! The days that a date in EDTF can mean, as far as dossiers use the format. The dates are taken to be well-formed.

/// The first day that a date can mean; None where it is open.
pub fn earliest(date: &str) -> Option<String> {
    match date.split_once('/') {
        Some(("" | "..", _)) => None,
        Some((start, _)) => Some(bounds(start)?.0),
        None => Some(bounds(date)?.0),
    }
}

/// The last day that a date can mean; None where it is open.
pub fn latest(date: &str) -> Option<String> {
    match date.split_once('/') {
        Some((_, "" | "..")) => None,
        Some((_, end)) => Some(bounds(end)?.1),
        None => Some(bounds(date)?.1),
    }
}

fn bounds(date: &str) -> Option<(String, String)> {
    let day = date.split('T').next()?.trim_end_matches(['?', '~', '%']);
    let mut parts = day.split('-');
    let year = parts.next()?;
    let first_year: u32 = year.replace('X', "0").parse().ok()?;
    let last_year: u32 = year.replace('X', "9").parse().ok()?;
    let Some(month) = parts.next() else {
        return Some((text(first_year, 1, 1), text(last_year, 12, 31)));
    };
    let Some(day) = parts.next() else {
        let (first, last, next_year) = months(month)?;
        let last_year = last_year + next_year;
        return Some((text(first_year, first, 1), text(last_year, last, days_in(last_year, last))));
    };
    if let (true, Ok(month), Ok(day)) = (first_year == last_year, month.parse(), day.parse()) {
        return Some((text(first_year, month, day), text(first_year, month, day)));
    }
    let years = (first_year..=last_year).filter(|&candidate| fits(candidate, year));
    let months = (1..=12).filter(|&candidate| fits(candidate, month));
    let mut days = years.flat_map(|year| {
        let months = months.clone();
        months.flat_map(move |month| {
            let days = (1..=days_in(year, month)).filter(|&candidate| fits(candidate, day));
            days.map(move |day| (year, month, day))
        })
    });
    let (year, month, day) = days.next()?;
    let first = text(year, month, day);
    let last = days.next_back().map_or_else(|| first.clone(), |(year, month, day)| text(year, month, day));
    Some((first, last))
}

/// First and last month of a month or a season, and 1 where the last is in the next year. A season of a hemisphere that
/// is not told can be either's.
fn months(month: &str) -> Option<(u32, u32, u32)> {
    Some(match month.parse::<u32>() {
        Ok(21 | 23) => (1, 12, 0),
        Ok(22 | 24) => (1, 2, 1),
        Ok(25 | 31) => (3, 5, 0),
        Ok(26 | 32) => (6, 8, 0),
        Ok(27 | 29) => (9, 11, 0),
        Ok(28 | 30) => (12, 2, 1),
        Ok(part @ 33..=36) => ((part - 33) * 3 + 1, (part - 33) * 3 + 3, 0),
        Ok(part @ 37..=39) => ((part - 37) * 4 + 1, (part - 37) * 4 + 4, 0),
        Ok(part @ 40..=41) => ((part - 40) * 6 + 1, (part - 40) * 6 + 6, 0),
        _ => {
            let mut months = (1..=12).filter(|&candidate| fits(candidate, month));
            let first = months.next()?;
            (first, months.next_back().unwrap_or(first), 0)
        }
    })
}

/// Whether a number has the digits of a mask, in which X is any.
fn fits(number: u32, mask: &str) -> bool {
    let mut rest = number;
    for digit in mask.bytes().rev() {
        if digit != b'X' && u32::from(digit - b'0') != rest % 10 {
            return false;
        }
        rest /= 10;
    }
    rest == 0
}

fn days_in(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn text(year: u32, month: u32, day: u32) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}
