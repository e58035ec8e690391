//! How a file is made: ordinary lines, and now and then a telling one.

use super::super::labelled::{LabelledFile, LabelledText, Structure};
use super::fill::fill;
use super::world::World;

pub struct Recipe {
    /// `#` stands for the number of the copy.
    pub name: &'static str,
    pub format: &'static str,
    pub structure: Structure,
    pub copies: u64,
    pub lines: u64,
    /// How many lines of a hundred are telling ones.
    pub share: u64,
    pub head: &'static str,
    pub between: &'static str,
    pub tail: &'static str,
    pub ordinary: &'static [&'static str],
    pub telling: &'static [&'static str],
}

/// What recipes have in common: one copy of a hundred and ten free lines.
pub const PLAIN: Recipe = Recipe {
    name: "",
    format: "",
    structure: Structure::Free,
    copies: 1,
    lines: 110,
    share: 30,
    head: "",
    between: "\n",
    tail: "\n",
    ordinary: &[],
    telling: &[],
};

pub fn write(world: &mut World, recipe: &Recipe, copy: u64) -> LabelledFile {
    world.next_file();
    let mut text = LabelledText::default();
    fill(world, &mut text, recipe.head);
    for line in 0..recipe.lines {
        if line > 0 {
            text.plain(recipe.between);
        }
        world.next_line();
        let template = if world.number(1, 100) <= recipe.share {
            recipe.telling[world.turn(recipe.name, recipe.telling.len())]
        } else {
            *world.random.pick(recipe.ordinary)
        };
        fill(world, &mut text, template);
    }
    fill(world, &mut text, recipe.tail);
    let name = recipe.name.replace('#', &copy.to_string());
    LabelledFile { name, format: recipe.format, structure: recipe.structure, text }
}
