/** The panel in a box of the classic editor, which shows the post as text or in TinyMCE. */
( function ( wp ) {
	'use strict';

	function visual() {
		const editor = window.tinymce && window.tinymce.get( 'content' );
		return editor && ! editor.isHidden() ? editor : null;
	}

	function getContent() {
		if ( visual() ) {
			visual().save(); // into the text area, with paragraphs as blank lines
		}
		return document.getElementById( 'content' ).value;
	}

	function setContent( html ) {
		document.getElementById( 'content' ).value = html;
		if ( visual() ) {
			const paragraphs = window.switchEditors ? window.switchEditors.wpautop( html ) : html;
			visual().setContent( paragraphs );
			visual().save();
		}
	}

	const box = document.getElementById( 'cleancopy-panel' );
	if ( box ) {
		wp.element.render(
			wp.element.createElement( window.cleancopy.Panel, {
				post: Number( box.dataset.post ),
				getTitle: () => document.getElementById( 'title' ).value,
				getContent,
				setContent,
			} ),
			box
		);
	}
} )( window.wp );
