/** The panel in the sidebar of the block editor. */
( function ( wp ) {
	'use strict';

	const el = wp.element.createElement;
	const { __ } = wp.i18n;
	const { PluginSidebar, PluginSidebarMoreMenuItem } = wp.editPost;
	const NAME = 'cleancopy';

	const icon = el(
		'svg',
		{ width: 24, height: 24, viewBox: '0 0 24 24', 'aria-hidden': true },
		el( 'path', { d: 'M4 5h16v1.5H4zM4 10h9v1.5H4zM4 15h16v1.5H4zM4 19.5h9V21H4zM15.6 8.6l1-1 4.8 4.8-1 1zM20.4 7.6l1 1-4.8 4.8-1-1z' } )
	);

	function Sidebar() {
		const post = wp.data.useSelect( ( select ) => select( 'core/editor' ).getCurrentPostId(), [] );
		return el(
			wp.element.Fragment,
			null,
			el( PluginSidebarMoreMenuItem, { target: NAME, icon }, __( 'Clean copy', 'cleancopy' ) ),
			el(
				PluginSidebar,
				{ name: NAME, title: __( 'Clean copy', 'cleancopy' ), icon },
				el( window.cleancopy.Panel, {
					post,
					getTitle: () => wp.data.select( 'core/editor' ).getEditedPostAttribute( 'title' ),
					getContent: () => wp.data.select( 'core/editor' ).getEditedPostContent(),
					setContent: ( html ) => wp.data.dispatch( 'core/block-editor' ).resetBlocks( wp.blocks.parse( html ) ),
				} )
			)
		);
	}

	wp.plugins.registerPlugin( NAME, { render: Sidebar, icon } );
} )( window.wp );
