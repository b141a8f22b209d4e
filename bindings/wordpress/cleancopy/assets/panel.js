/**
 * What went of the post and why, with a button to put each back. Both editors show this panel; they give it
 *
 *     post        the post's number
 *     getTitle()  the title as it is in the editor
 *     getContent(), setContent( html )
 */
( function ( wp ) {
	'use strict';

	const el = wp.element.createElement;
	const { useEffect, useState } = wp.element;
	const { Button, Modal, Notice, Spinner } = wp.components;
	const { __, _n, sprintf } = wp.i18n;
	const EXCERPT = 160;

	function roleName( role ) {
		return window.cleancopy.roles[ role ] || role;
	}

	function percent( confidence ) {
		return sprintf( /* translators: %d: a number of per cent */ __( '%d%% sure', 'cleancopy' ), Math.round( confidence * 100 ) );
	}

	/** The roles of the entries with how many there are of each: [ [ 'caption', 2 ], ... ] */
	function countRoles( entries ) {
		const counts = new Map();
		entries.forEach( ( entry ) => counts.set( entry.role, ( counts.get( entry.role ) || 0 ) + 1 ) );
		return [ ...counts ];
	}

	function RoleFilter( { entries, chosen, onChoose } ) {
		const counts = countRoles( entries );
		if ( counts.length < 2 ) {
			return null;
		}
		const choice = ( role, label, count ) =>
			el(
				'button',
				{
					key: role || 'all',
					type: 'button',
					className: 'cleancopy-chip',
					'aria-pressed': chosen === role,
					onClick: () => onChoose( role ),
				},
				label,
				el( 'span', { className: 'cleancopy-count' }, count )
			);
		return el(
			'div',
			{ className: 'cleancopy-filter', role: 'group', 'aria-label': __( 'Show only', 'cleancopy' ) },
			choice( null, __( 'All', 'cleancopy' ), entries.length ),
			counts.map( ( [ role, count ] ) => choice( role, roleName( role ), count ) )
		);
	}

	function Entry( { entry, busy, onDecide } ) {
		const [ open, setOpen ] = useState( false );
		const characters = Array.from( entry.text );
		const long = characters.length > EXCERPT;
		const text = long && ! open ? characters.slice( 0, EXCERPT ).join( '' ) + '…' : entry.text;
		return el(
			'li',
			{ className: 'cleancopy-entry' + ( entry.removed ? '' : ' is-restored' ) },
			el(
				'div',
				{ className: 'cleancopy-entry-head' },
				el( 'span', { className: 'cleancopy-role' }, roleName( entry.role ) ),
				el( 'span', { className: 'cleancopy-confidence' }, entry.removed ? percent( entry.confidence ) : __( 'Restored', 'cleancopy' ) )
			),
			el( 'p', { className: 'cleancopy-text', dir: 'auto' }, text ),
			long &&
				el(
					Button,
					{ variant: 'link', className: 'cleancopy-more', 'aria-expanded': open, onClick: () => setOpen( ! open ) },
					open ? __( 'Less', 'cleancopy' ) : __( 'More', 'cleancopy' )
				),
			el( 'p', { className: 'cleancopy-why' }, entry.explanation ),
			el(
				Button,
				{
					variant: 'secondary',
					isSmall: true,
					disabled: busy,
					'aria-label': sprintf(
						entry.removed
							? /* translators: %s: the text of a block */ __( 'Restore: %s', 'cleancopy' )
							: /* translators: %s: the text of a block */ __( 'Remove again: %s', 'cleancopy' ),
						entry.text.slice( 0, 80 )
					),
					onClick: () => onDecide( entry.id, ! entry.removed ),
				},
				entry.removed ? __( 'Restore', 'cleancopy' ) : __( 'Remove again', 'cleancopy' )
			)
		);
	}

	function Summary( { record } ) {
		const gone = record.entries.filter( ( entry ) => entry.removed ).length;
		const back = record.entries.length - gone;
		return el(
			'div',
			{ className: 'cleancopy-summary' },
			el( 'strong', null, sprintf( /* translators: %d: how many blocks */ _n( '%d block removed', '%d blocks removed', gone, 'cleancopy' ), gone ) ),
			back > 0 && el( 'span', null, sprintf( /* translators: %d: how many blocks */ __( '%d restored', 'cleancopy' ), back ) )
		);
	}

	/** The library's page for review, shut off from this one. */
	function Report( { html, onClose } ) {
		const title = __( 'What was removed, in its place', 'cleancopy' );
		return el(
			Modal,
			{ title, onRequestClose: onClose, isFullScreen: true, className: 'cleancopy-report' },
			el( 'iframe', { title, sandbox: 'allow-scripts', srcDoc: html } )
		);
	}

	function Panel( { post, getTitle, getContent, setContent } ) {
		const [ record, setRecord ] = useState( null );
		const [ busy, setBusy ] = useState( true );
		const [ message, setMessage ] = useState( null );
		const [ role, setRole ] = useState( null );
		const [ report, setReport ] = useState( null );

		const call = ( path, options ) => wp.apiFetch( { path: `/cleancopy/v1/posts/${ post }/${ path }`, ...options } );
		const fail = ( error ) => setMessage( { status: 'error', text: error.message, code: error.code } );

		useEffect( () => {
			if ( window.cleancopy.problem ) {
				setMessage( { status: 'error', text: window.cleancopy.problem } );
				setBusy( false );
				return;
			}
			call( 'record' )
				.then( ( answer ) => setRecord( answer.record ) )
				.catch( fail )
				.finally( () => setBusy( false ) );
		}, [ post ] );

		const change = ( path, data, say ) => {
			const content = getContent();
			setBusy( true );
			setMessage( null );
			call( path, { method: 'POST', data: { content, title: getTitle(), ...data } } )
				.then( ( answer ) => {
					if ( answer.content !== content ) {
						setContent( answer.content );
					}
					setRecord( answer.record );
					const text = say( answer );
					setMessage( { status: 'success', text } );
					wp.a11y.speak( text );
				} )
				.catch( fail )
				.finally( () => setBusy( false ) );
		};

		const clean = () =>
			change( 'clean', {}, ( { record: made } ) =>
				made.entries.length
					? __( 'Cleaned. Nothing is saved before you save the post.', 'cleancopy' )
					: __( 'This post is clean already: there is nothing to remove.', 'cleancopy' )
			);
		const decide = ( id, removed ) =>
			change( 'decide', { id, removed }, () => ( removed ? __( 'Removed again.', 'cleancopy' ) : __( 'Restored.', 'cleancopy' ) ) );
		const undo = ( anyway ) => {
			setRole( null );
			change( 'undo', { anyway }, () => __( 'The post is as it was before it was cleaned.', 'cleancopy' ) );
		};

		const showReport = () => {
			setBusy( true );
			call( 'report' )
				.then( ( answer ) => setReport( answer.html ) )
				.catch( fail )
				.finally( () => setBusy( false ) );
		};

		const entries = record ? record.entries : [];
		const shown = entries.filter( ( entry ) => ! role || entry.role === role );
		return el(
			'div',
			{ className: 'cleancopy-panel' },
			message &&
				el(
					Notice,
					{
						status: message.status,
						onRemove: () => setMessage( null ),
						actions:
							message.code === 'cleancopy_edited_since' && entries.length
								? [ { label: __( 'Undo anyway', 'cleancopy' ), onClick: () => undo( true ), variant: 'secondary' } ]
								: [],
					},
					message.text
				),
			entries.length
				? el( Summary, { record } )
				: el( 'p', null, __( 'Takes out captions, prompts, share bars and what else is not the story. You see what went, and can put any of it back.', 'cleancopy' ) ),
			el(
				'div',
				{ className: 'cleancopy-actions' },
				el(
					Button,
					{ variant: entries.length ? 'secondary' : 'primary', disabled: busy || !! window.cleancopy.problem, onClick: clean },
					entries.length ? __( 'Clean again', 'cleancopy' ) : __( 'Clean copy', 'cleancopy' )
				),
				entries.length > 0 &&
					el( Button, { variant: 'tertiary', isDestructive: true, disabled: busy, onClick: () => undo( false ) }, __( 'Undo everything', 'cleancopy' ) ),
				entries.length > 0 &&
					window.cleancopy.report &&
					el( Button, { variant: 'link', disabled: busy, onClick: showReport }, __( 'Show in the text', 'cleancopy' ) ),
				busy && el( Spinner )
			),
			report && el( Report, { html: report, onClose: () => setReport( null ) } ),
			el( RoleFilter, { entries, chosen: role, onChoose: setRole } ),
			shown.length > 0 &&
				el(
					'ul',
					{ className: 'cleancopy-entries' },
					shown.map( ( entry ) => el( Entry, { key: entry.id, entry, busy, onDecide: decide } ) )
				)
		);
	}

	window.cleancopy.Panel = Panel;
} )( window.wp );
