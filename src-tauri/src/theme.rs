//! The window's own colour, which shows before the page does and at its edges while it is resized.

use tauri::{Theme, window::Color};

/// The page's background in each theme (`index.html` paints the same).
const LIGHT: Color = Color(0xf6, 0xf7, 0xf8, 0xff);
const DARK: Color = Color(0x10, 0x12, 0x14, 0xff);

/// The colour behind the page.
pub(crate) fn background(theme: Theme) -> Color {
    if theme == Theme::Dark { DARK } else { LIGHT }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_are_those_of_the_page() {
        let page = include_str!("../../index.html");
        for Color(red, green, blue, _) in [LIGHT, DARK] {
            let color = format!("background: #{red:02x}{green:02x}{blue:02x};");
            assert!(page.contains(&color), "{color}");
        }
    }
}
